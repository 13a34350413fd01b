<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Errors</name>
        <message>
            <source>database table is locked</source>
            <translation>数据表被锁定</translation>
        </message>
        <message>
            <source>access permission denied</source>
            <translation>没有访问权限</translation>
        </message>
        <message>
            <source>the address must hold no user name or password</source>
            <translation>地址不得含用户名或口令</translation>
        </message>
        <message>
            <source>database disk image is malformed</source>
            <translation>数据库文件格式损坏</translation>
        </message>
        <message>
            <source>file is not a database</source>
            <translation>文件不是数据库</translation>
        </message>
        <message>
            <source>database is locked</source>
            <translation>数据库被锁定</translation>
        </message>
        <message>
            <source>database or disk is full</source>
            <translation>数据库或磁盘已满</translation>
        </message>
        <message>
            <source>disk I/O error</source>
            <translation>磁盘读写错误</translation>
        </message>
        <message>
            <source>attempt to write a readonly database</source>
            <translation>数据库为只读，无法写入</translation>
        </message>
        <message>
            <source>unable to open database file</source>
            <translation>无法打开数据库文件</translation>
        </message>
        <message>
            <source>interrupted</source>
            <translation>已中断</translation>
        </message>
        <message>
            <source>out of memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>the workspace has no passphrase</source>
            <translation>工作区没有设置口令</translation>
        </message>
        <message>
            <source>a signed export is there</source>
            <translation>该处已有签名的导出文件</translation>
        </message>
        <message>
            <source>the file's name must end in .csv, .jsonl or .xlsx</source>
            <translation>文件名须以 .csv、.jsonl 或 .xlsx 结尾</translation>
        </message>
        <message>
            <source>The input cannot be taken</source>
            <translation>输入有误</translation>
        </message>
        <message>
            <source>It is not there</source>
            <translation>找不到</translation>
        </message>
        <message>
            <source>It cannot be done now</source>
            <translation>暂时无法完成</translation>
        </message>
        <message>
            <source>It is not what it claims to be</source>
            <translation>内容有误或已损坏</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>workbook</source>
            <translation>工作簿</translation>
        </message>
        <message>
            <source>case log</source>
            <translation>处置日志</translation>
        </message>
        <message>
            <source>records</source>
            <translation>业务记录</translation>
        </message>
        <message>
            <source>report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>reconciliation</source>
            <translation>对账</translation>
        </message>
        <message>
            <source>workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>key file</source>
            <translation>密钥文件</translation>
        </message>
        <message>
            <source>import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>manifest</source>
            <translation>清单</translation>
        </message>
        <message>
            <source>passphrase</source>
            <translation>口令</translation>
        </message>
        <message>
            <source>its first sheet</source>
            <translation>第一张工作表</translation>
        </message>
        <message>
            <source>signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>time stamp</source>
            <translation>时间戳</translation>
        </message>
        <message>
            <source>SM2 signature</source>
            <translation>SM2 签名</translation>
        </message>
        <message>
            <source>rule pack</source>
            <translation>规则包</translation>
        </message>
        <message>
            <source>the rule pack of this workspace</source>
            <translation>本工作区的规则包</translation>
        </message>
        <message>
            <source>column mapping</source>
            <translation>列对应</translation>
        </message>
        <message>
            <source>chain file</source>
            <translation>链文件</translation>
        </message>
        <message>
            <source>institutions file</source>
            <translation>机构名录文件</translation>
        </message>
        <message>
            <source>directory</source>
            <translation>机构名录</translation>
        </message>
        <message>
            <source>schemas</source>
            <translation>模式</translation>
        </message>
        <message>
            <source>extra data</source>
            <translation>附加数据</translation>
        </message>
        <message>
            <source>anchor</source>
            <translation>锚点</translation>
        </message>
        <message>
            <source>top level</source>
            <translation>顶层</translation>
        </message>
        <message>
            <source>findings</source>
            <translation>研判结果</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>activity of the period before</source>
            <translation>上一期的活动</translation>
        </message>
        <message>
            <source>conformance</source>
            <translation>合规情况</translation>
        </message>
        <message>
            <source>chains</source>
            <translation>链</translation>
        </message>
        <message>
            <source>judgement</source>
            <translation>研判</translation>
        </message>
        <message>
            <source>incidents</source>
            <translation>异常</translation>
        </message>
        <message>
            <source>seals</source>
            <translation>签封</translation>
        </message>
        <message>
            <source>events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>authorisations</source>
            <translation>授权</translation>
        </message>
        <message>
            <source>overview</source>
            <translation>总览</translation>
        </message>
        <message>
            <source>matrix</source>
            <translation>矩阵</translation>
        </message>
        <message>
            <source>flow</source>
            <translation>流向</translation>
        </message>
        <message>
            <source>timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>peers</source>
            <translation>同类比较</translation>
        </message>
        <message>
            <source>rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>receipts</source>
            <translation>收据</translation>
        </message>
        <message>
            <source>judging the chain's events</source>
            <translation>研判链上事件</translation>
        </message>
        <message>
            <source>standard output</source>
            <translation>标准输出</translation>
        </message>
        <message>
            <source>not genuine</source>
            <translation>不真实</translation>
        </message>
        <message>
            <source>the chain file as it was</source>
            <translation>原先的链文件</translation>
        </message>
        <message>
            <source>what was gathered does not hold</source>
            <translation>汇集的内容不成立</translation>
        </message>
        <message>
            <source>migrating from format %1</source>
            <translation>从格式 %1 升级</translation>
        </message>
        <message>
            <source>block %1</source>
            <translation>区块 %1</translation>
        </message>
        <message>
            <source>of its block %1</source>
            <translation>其区块 %1</translation>
        </message>
        <message>
            <source>header of block %1</source>
            <translation>区块 %1 的区块头</translation>
        </message>
        <message>
            <source>block %1, log index %2</source>
            <translation>区块 %1，日志序号 %2</translation>
        </message>
        <message>
            <source>block %1, log %2</source>
            <translation>区块 %1，日志 %2</translation>
        </message>
        <message>
            <source>transaction %1</source>
            <translation>交易 %1</translation>
        </message>
        <message>
            <source>receipt %1</source>
            <translation>收据 %1</translation>
        </message>
        <message>
            <source>node %1 of the proof</source>
            <translation>证明的第 %1 个结点</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>chain "%1"</source>
            <translation>链“%1”</translation>
        </message>
        <message>
            <source>credential %1</source>
            <translation>凭证 %1</translation>
        </message>
        <message>
            <source>institution %1</source>
            <translation>机构 %1</translation>
        </message>
        <message>
            <source>workspace %1</source>
            <translation>工作区 %1</translation>
        </message>
        <message>
            <source>backup %1</source>
            <translation>备份 %1</translation>
        </message>
        <message>
            <source>time-stamp authority %1</source>
            <translation>时间戳机构 %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>what was read</source>
            <translation>已读取的内容</translation>
        </message>
        <message>
            <source>%1 validators</source>
            <translation>%1 名验证者</translation>
        </message>
        <message>
            <source>the root over %1 transactions</source>
            <translation>%1 笔交易的根</translation>
        </message>
        <message>
            <source>the root over %1 receipts</source>
            <translation>%1 份收据的根</translation>
        </message>
        <message>
            <source>the hash of block %1</source>
            <translation>区块 %1 的哈希</translation>
        </message>
        <message>
            <source>the event at log index %1</source>
            <translation>日志序号 %1 的事件</translation>
        </message>
        <message>
            <source>family</source>
            <translation>链类型</translation>
        </message>
        <message>
            <source>chain id</source>
            <translation>链标识</translation>
        </message>
        <message>
            <source>genesis hash</source>
            <translation>创世区块哈希</translation>
        </message>
        <message>
            <source>start block</source>
            <translation>起始区块</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>列表</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true 或 false</translation>
        </message>
        <message>
            <source>a whole number, 0 or more</source>
            <translation>不小于 0 的整数</translation>
        </message>
        <message>
            <source>addresses</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>institutions</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>schemas with classes</source>
            <translation>带类别的模式</translation>
        </message>
        <message>
            <source>schemas with amounts in yuan</source>
            <translation>带金额（元）的模式</translation>
        </message>
        <message>
            <source>classes with what is asked for</source>
            <translation>带要求的类别</translation>
        </message>
        <message>
            <source>bytes32, uint256, address or a hash</source>
            <translation>bytes32、uint256、address 或哈希</translation>
        </message>
        <message>
            <source>bytes32, uint256, address or a list of one of these</source>
            <translation>bytes32、uint256、address 或其列表</translation>
        </message>
        <message>
            <source>a number of seconds (uint or int)</source>
            <translation>秒数（uint 或 int）</translation>
        </message>
        <message>
            <source>a constant or a case</source>
            <translation>常量或 case</translation>
        </message>
        <message>
            <source>a report about a period or institutions</source>
            <translation>关于时段或机构的报告</translation>
        </message>
        <message>
            <source>an institution's chapter (for-each)</source>
            <translation>机构的章节（for-each）</translation>
        </message>
        <message>
            <source>a report about a credential</source>
            <translation>关于凭证的报告</translation>
        </message>
        <message>
            <source>unknown reason</source>
            <translation>原因不明</translation>
        </message>
        <message>
            <source>there is no such file</source>
            <translation>没有这样的文件</translation>
        </message>
        <message>
            <source>there is no such file, or it cannot be read</source>
            <translation>没有这样的文件，或无法读取</translation>
        </message>
        <message>
            <source>there is no such folder</source>
            <translation>没有这样的文件夹</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>cannot be read to its end</source>
            <translation>无法读到末尾</translation>
        </message>
        <message>
            <source>it cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1 无法读取</translation>
        </message>
        <message>
            <source>cannot be written</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <source>%1 cannot be written</source>
            <translation>%1 无法写入</translation>
        </message>
        <message>
            <source>cannot write</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <source>cannot write the PDF</source>
            <translation>无法写入 PDF</translation>
        </message>
        <message>
            <source>cannot make the folder</source>
            <translation>无法建立文件夹</translation>
        </message>
        <message>
            <source>cannot be removed</source>
            <translation>无法移除</translation>
        </message>
        <message>
            <source>nothing can be written into this folder (%1)</source>
            <translation>此文件夹无法写入（%1）</translation>
        </message>
        <message>
            <source>the disk may be full</source>
            <translation>磁盘可能已满</translation>
        </message>
        <message>
            <source>the file could not be made (%1)</source>
            <translation>无法建立文件（%1）</translation>
        </message>
        <message>
            <source>the file could not be named (%1)</source>
            <translation>无法为文件命名（%1）</translation>
        </message>
        <message>
            <source>this is a folder</source>
            <translation>这是一个文件夹</translation>
        </message>
        <message>
            <source>it is not a file</source>
            <translation>它不是文件</translation>
        </message>
        <message>
            <source>it is not there any more</source>
            <translation>它已不在原处</translation>
        </message>
        <message>
            <source>is not there</source>
            <translation>不在原处</translation>
        </message>
        <message>
            <source>is no file</source>
            <translation>不是文件</translation>
        </message>
        <message>
            <source>a file is there already</source>
            <translation>已有同名文件</translation>
        </message>
        <message>
            <source>is there already</source>
            <translation>已经存在</translation>
        </message>
        <message>
            <source>%1 is there already, and nothing is written over</source>
            <translation>%1 已经存在，不覆盖任何内容</translation>
        </message>
        <message>
            <source>is no file that could be replaced</source>
            <translation>不是可以替换的文件</translation>
        </message>
        <message>
            <source>is a workspace, or belongs to one</source>
            <translation>是工作区或属于某个工作区</translation>
        </message>
        <message>
            <source>is a link that leads to no file</source>
            <translation>是指向不存在文件的链接</translation>
        </message>
        <message>
            <source>%1 would be written twice</source>
            <translation>%1 会被写入两次</translation>
        </message>
        <message>
            <source>is larger than %1 MiB</source>
            <translation>大于 %1 MiB</translation>
        </message>
        <message>
            <source>is it the right file?</source>
            <translation>请确认是否选对文件</translation>
        </message>
        <message>
            <source>is too large to be what is asked for</source>
            <translation>过大，不会是所要的文件</translation>
        </message>
        <message>
            <source>not written</source>
            <translation>未写入</translation>
        </message>
        <message>
            <source>cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>stopped on request</source>
            <translation>已按要求停止</translation>
        </message>
        <message>
            <source>stopped by the user</source>
            <translation>已由用户停止</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>nothing of it is left</source>
            <translation>未留下任何内容</translation>
        </message>
        <message>
            <source>the window is closing</source>
            <translation>窗口正在关闭</translation>
        </message>
        <message>
            <source>nobody waits for the answer any more</source>
            <translation>已无人等待此结果</translation>
        </message>
        <message>
            <source>preview cancelled</source>
            <translation>预览已取消</translation>
        </message>
        <message>
            <source>report cancelled</source>
            <translation>报告已取消</translation>
        </message>
        <message>
            <source>opening was cancelled</source>
            <translation>已取消打开</translation>
        </message>
        <message>
            <source>choose a document</source>
            <translation>请选择一份文件</translation>
        </message>
        <message>
            <source>choose it again</source>
            <translation>请重新选择</translation>
        </message>
        <message>
            <source>choose the file again</source>
            <translation>请重新选择文件</translation>
        </message>
        <message>
            <source>choose another</source>
            <translation>请另选一个</translation>
        </message>
        <message>
            <source>choose another name</source>
            <translation>请另取名称</translation>
        </message>
        <message>
            <source>choose another file</source>
            <translation>请另选文件</translation>
        </message>
        <message>
            <source>choose another folder</source>
            <translation>请另选文件夹</translation>
        </message>
        <message>
            <source>choose another folder or free some space</source>
            <translation>请另选文件夹或腾出空间</translation>
        </message>
        <message>
            <source>choose another folder for the chain file</source>
            <translation>请为链文件另选文件夹</translation>
        </message>
        <message>
            <source>choose another name, or move it away</source>
            <translation>请另取名称，或将其移开</translation>
        </message>
        <message>
            <source>make it, or choose another</source>
            <translation>请先建立，或另选一个</translation>
        </message>
        <message>
            <source>name another</source>
            <translation>请另取名称</translation>
        </message>
        <message>
            <source>name another file</source>
            <translation>请另取文件名</translation>
        </message>
        <message>
            <source>name a file in it</source>
            <translation>请写明其中的文件名</translation>
        </message>
        <message>
            <source>check the name</source>
            <translation>请核对名称</translation>
        </message>
        <message>
            <source>check the name and its permissions</source>
            <translation>请核对名称与权限</translation>
        </message>
        <message>
            <source>check the path</source>
            <translation>请核对路径</translation>
        </message>
        <message>
            <source>check its permissions</source>
            <translation>请检查权限</translation>
        </message>
        <message>
            <source>check that the file is there</source>
            <translation>请确认文件是否存在</translation>
        </message>
        <message>
            <source>check that it is a file and its permissions</source>
            <translation>请确认它是文件，并检查权限</translation>
        </message>
        <message>
            <source>check that the folder exists and that there is space</source>
            <translation>请确认文件夹存在且空间充足</translation>
        </message>
        <message>
            <source>check permissions and space</source>
            <translation>请检查权限与空间</translation>
        </message>
        <message>
            <source>check the disk</source>
            <translation>请检查磁盘</translation>
        </message>
        <message>
            <source>check the disk and permissions</source>
            <translation>请检查磁盘与权限</translation>
        </message>
        <message>
            <source>check the disk and the folder's permissions</source>
            <translation>请检查磁盘与文件夹权限</translation>
        </message>
        <message>
            <source>check the disk and the file's permissions</source>
            <translation>请检查磁盘与文件权限</translation>
        </message>
        <message>
            <source>check the folder's permissions</source>
            <translation>请检查文件夹权限</translation>
        </message>
        <message>
            <source>another profile of this name is there</source>
            <translation>已有同名的映射</translation>
        </message>
        <message>
            <source>is not JSON</source>
            <translation>不是 JSON</translation>
        </message>
        <message>
            <source>not JSON</source>
            <translation>不是 JSON</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>嵌套过深</translation>
        </message>
        <message>
            <source>nested too deeply (at most 64 levels)</source>
            <translation>嵌套过深（最多 64 层）</translation>
        </message>
        <message>
            <source>duplicate key</source>
            <translation>键重复</translation>
        </message>
        <message>
            <source>unknown key</source>
            <translation>未知的键</translation>
        </message>
        <message>
            <source>known are %1</source>
            <translation>已知的有 %1</translation>
        </message>
        <message>
            <source>is missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>is there twice</source>
            <translation>重复出现</translation>
        </message>
        <message>
            <source>there twice</source>
            <translation>重复出现</translation>
        </message>
        <message>
            <source>must be %1</source>
            <translation>必须是 %1</translation>
        </message>
        <message>
            <source>must be a list</source>
            <translation>必须是列表</translation>
        </message>
        <message>
            <source>must be a list of %1</source>
            <translation>必须是 %1 的列表</translation>
        </message>
        <message>
            <source>must be an object</source>
            <translation>必须是对象</translation>
        </message>
        <message>
            <source>must be objects</source>
            <translation>必须是对象</translation>
        </message>
        <message>
            <source>must be text</source>
            <translation>必须是文本</translation>
        </message>
        <message>
            <source>must be true or false</source>
            <translation>必须是 true 或 false</translation>
        </message>
        <message>
            <source>must be a text that is not empty</source>
            <translation>必须是非空文本</translation>
        </message>
        <message>
            <source>must be one of %1</source>
            <translation>必须是下列之一：%1</translation>
        </message>
        <message>
            <source>must be at most %1</source>
            <translation>不得大于 %1</translation>
        </message>
        <message>
            <source>must be a whole number from %1 to %2</source>
            <translation>必须是 %1 至 %2 的整数</translation>
        </message>
        <message>
            <source>must be a number from %1 to %2</source>
            <translation>必须是 %1 至 %2 的数</translation>
        </message>
        <message>
            <source>must be a date like 2026-01-01</source>
            <translation>必须是形如 2026-01-01 的日期</translation>
        </message>
        <message>
            <source>must not be empty</source>
            <translation>不得为空</translation>
        </message>
        <message>
            <source>must not be blank</source>
            <translation>不得为空白</translation>
        </message>
        <message>
            <source>must not hold characters that are not seen (line breaks, marks of direction)</source>
            <translation>不得含不可见字符（换行、方向标记）</translation>
        </message>
        <message>
            <source>must have at most %1 characters</source>
            <translation>最多 %1 个字符</translation>
        </message>
        <message>
            <source>must have a text zh or en</source>
            <translation>必须有 zh 或 en 文本</translation>
        </message>
        <message>
            <source>is not written in the one form that the format allows</source>
            <translation>未按格式唯一允许的写法书写</translation>
        </message>
        <message>
            <source>cannot write, as the reader went away or the disk is full</source>
            <translation>无法写入，读取方已离开或磁盘已满</translation>
        </message>
        <message>
            <source>read all of it, or free some space</source>
            <translation>请读完全部内容，或腾出空间</translation>
        </message>
        <message>
            <source>missing or damaged</source>
            <translation>缺失或已损坏</translation>
        </message>
        <message>
            <source>install the program again</source>
            <translation>请重新安装程序</translation>
        </message>
        <message>
            <source>is no file with records</source>
            <translation>不是业务记录文件</translation>
        </message>
        <message>
            <source>records are read from .csv, .xlsx or .jsonl files</source>
            <translation>业务记录须为 .csv、.xlsx 或 .jsonl 文件</translation>
        </message>
        <message>
            <source>save it as one of them</source>
            <translation>请另存为其中一种</translation>
        </message>
        <message>
            <source>the file holds no row</source>
            <translation>文件中没有任何行</translation>
        </message>
        <message>
            <source>its first one must name the columns</source>
            <translation>第一行须为列名</translation>
        </message>
        <message>
            <source>names columns and holds no record</source>
            <translation>只有列名，没有记录</translation>
        </message>
        <message>
            <source>hand in a file with records</source>
            <translation>请报送含记录的文件</translation>
        </message>
        <message>
            <source>names more than %1 columns</source>
            <translation>列数超过 %1</translation>
        </message>
        <message>
            <source>hand in a file with fewer</source>
            <translation>请报送列数较少的文件</translation>
        </message>
        <message>
            <source>the headings cannot be read</source>
            <translation>列名无法读取</translation>
        </message>
        <message>
            <source>the file's first lines hold no JSON object with a key</source>
            <translation>文件开头没有带键的 JSON 对象</translation>
        </message>
        <message>
            <source>give one object a line</source>
            <translation>每行须为一个对象</translation>
        </message>
        <message>
            <source>the file has no such column any more</source>
            <translation>文件中已没有该列</translation>
        </message>
        <message>
            <source>'%1' is no encoding of record files</source>
            <translation>“%1”不是业务记录文件可用的编码</translation>
        </message>
        <message>
            <source>give utf-8, gb18030, utf-16le or utf-16be</source>
            <translation>请给出 utf-8、gb18030、utf-16le 或 utf-16be</translation>
        </message>
        <message>
            <source>this system cannot convert %1</source>
            <translation>本系统无法转换 %1</translation>
        </message>
        <message>
            <source>save the file as UTF-8</source>
            <translation>请以 UTF-8 保存</translation>
        </message>
        <message>
            <source>was changed while it was read</source>
            <translation>读取期间文件被改动</translation>
        </message>
        <message>
            <source>hand it in again when it is finished</source>
            <translation>请待其写完后重新导入</translation>
        </message>
        <message>
            <source>it was stopped, and nothing was taken</source>
            <translation>已停止，未接收任何内容</translation>
        </message>
        <message>
            <source>a row is bad</source>
            <translation>有一行不合格</translation>
        </message>
        <message>
            <source>'%1' is no file's digest</source>
            <translation>“%1”不是任何文件的摘要</translation>
        </message>
        <message>
            <source>of %1 no file with the SHA-256 %2 is taken</source>
            <translation>未接收过 %1 的 SHA-256 为 %2 的文件</translation>
        </message>
        <message>
            <source>look which there are</source>
            <translation>请查看已接收的文件</translation>
        </message>
        <message>
            <source>is none</source>
            <translation>不是列对应</translation>
        </message>
        <message>
            <source>has no columns</source>
            <translation>没有列</translation>
        </message>
        <message>
            <source>'%1' is no field of a record</source>
            <translation>“%1”不是记录的字段</translation>
        </message>
        <message>
            <source>the column of '%1' is no text</source>
            <translation>“%1”的列不是文本</translation>
        </message>
        <message>
            <source>column '%1' is named twice</source>
            <translation>列“%1”出现两次</translation>
        </message>
        <message>
            <source>no column holds the field '%1' (%2), the headings being %3</source>
            <translation>没有列对应字段“%1”（%2），现有列名为 %3</translation>
        </message>
        <message>
            <source>name it in a mapping, or let the file's first row name the columns</source>
            <translation>请在列对应中指明，或在文件第一行写列名</translation>
        </message>
        <message>
            <source>the file has no column '%1'</source>
            <translation>文件没有列“%1”</translation>
        </message>
        <message>
            <source>check its headings</source>
            <translation>请核对列名</translation>
        </message>
        <message>
            <source>the file has several columns '%1'</source>
            <translation>文件有多个列“%1”</translation>
        </message>
        <message>
            <source>name them apart</source>
            <translation>请用不同的名称区分</translation>
        </message>
        <message>
            <source>has no sheet with cells</source>
            <translation>没有含单元格的工作表</translation>
        </message>
        <message>
            <source>has no part %1</source>
            <translation>缺少部件 %1</translation>
        </message>
        <message>
            <source>holds more than 64 MiB of texts</source>
            <translation>文字超过 64 MiB</translation>
        </message>
        <message>
            <source>holds more than %1 parts</source>
            <translation>部件多于 %1 个</translation>
        </message>
        <message>
            <source>holds a damaged part</source>
            <translation>有一部分已损坏</translation>
        </message>
        <message>
            <source>its XML is damaged in line %1</source>
            <translation>其 XML 在第 %1 行损坏</translation>
        </message>
        <message>
            <source>the rows after row %1 do not ascend</source>
            <translation>第 %1 行之后的行未按顺序排列</translation>
        </message>
        <message>
            <source>is no zip file, or a damaged one</source>
            <translation>不是 zip 文件，或已损坏</translation>
        </message>
        <message>
            <source>is protected by a password</source>
            <translation>设有密码保护</translation>
        </message>
        <message>
            <source>unpacks to more than 200 MiB</source>
            <translation>解压后超过 200 MiB</translation>
        </message>
        <message>
            <source>a part unpacks to more than a hundred times its size</source>
            <translation>有一部分解压后超过原大小的一百倍</translation>
        </message>
        <message>
            <source>%1 is damaged</source>
            <translation>%1 已损坏</translation>
        </message>
        <message>
            <source>%1 unpacks to more than it says</source>
            <translation>%1 解压后大于所标明的大小</translation>
        </message>
        <message>
            <source>%1 is not UTF-8</source>
            <translation>%1 不是 UTF-8</translation>
        </message>
        <message>
            <source>%1 holds a document type, CDATA, a comment or an instruction, which workbooks do without</source>
            <translation>%1 含有工作簿不应有的文档类型、CDATA、注释或指令</translation>
        </message>
        <message>
            <source>%1 holds a cell or tag of more than 1 MiB</source>
            <translation>%1 含有超过 1 MiB 的单元格或标签</translation>
        </message>
        <message>
            <source>%1 cannot be unpacked</source>
            <translation>%1 无法解压</translation>
        </message>
        <message>
            <source>save the workbook anew</source>
            <translation>请重新保存工作簿</translation>
        </message>
        <message>
            <source>save it anew</source>
            <translation>请重新保存</translation>
        </message>
        <message>
            <source>save it anew as .xlsx</source>
            <translation>请重新保存为 .xlsx</translation>
        </message>
        <message>
            <source>save it as CSV</source>
            <translation>请另存为 CSV</translation>
        </message>
        <message>
            <source>save it without</source>
            <translation>请去掉密码后保存</translation>
        </message>
        <message>
            <source>hand it in as CSV</source>
            <translation>请以 CSV 报送</translation>
        </message>
        <message>
            <source>hand it in as several files or as CSV</source>
            <translation>请分成多个文件或以 CSV 报送</translation>
        </message>
        <message>
            <source>not text in the file's encoding</source>
            <translation>不是文件所用编码的文字</translation>
        </message>
        <message>
            <source>a quotation mark within a cell</source>
            <translation>单元格内有多余的引号</translation>
        </message>
        <message>
            <source>double it and quote the cell</source>
            <translation>请将引号写成两个并给单元格加引号</translation>
        </message>
        <message>
            <source>a quotation mark is never closed</source>
            <translation>引号没有成对</translation>
        </message>
        <message>
            <source>a cell of more than 64 KiB</source>
            <translation>单元格超过 64 KiB</translation>
        </message>
        <message>
            <source>a row of more than 1 MiB</source>
            <translation>一行超过 1 MiB</translation>
        </message>
        <message>
            <source>fewer cells than there are headings</source>
            <translation>单元格少于表头列数</translation>
        </message>
        <message>
            <source>more cells than there are headings</source>
            <translation>单元格多于表头列数</translation>
        </message>
        <message>
            <source>not one JSON object</source>
            <translation>不是一个 JSON 对象</translation>
        </message>
        <message>
            <source>a key is given twice</source>
            <translation>键重复</translation>
        </message>
        <message>
            <source>a key that the file's first lines do not have</source>
            <translation>文件开头各行没有的键</translation>
        </message>
        <message>
            <source>a list or object where one value should be</source>
            <translation>应为单个值，却是列表或对象</translation>
        </message>
        <message>
            <source>a formula that failed</source>
            <translation>公式出错</translation>
        </message>
        <message>
            <source>a number of more than 15 digits, of which the spreadsheet has lost the last</source>
            <translation>超过 15 位的数字在电子表格中已丢失末位</translation>
        </message>
        <message>
            <source>enter it as text</source>
            <translation>请以文本录入</translation>
        </message>
        <message>
            <source>nothing is given</source>
            <translation>未填写</translation>
        </message>
        <message>
            <source>this field is needed</source>
            <translation>此字段必填</translation>
        </message>
        <message>
            <source>not a word of this field's vocabulary</source>
            <translation>不在该字段的取值范围内</translation>
        </message>
        <message>
            <source>not a time</source>
            <translation>不是时间</translation>
        </message>
        <message>
            <source>give 2026-03-02 09:20:11 or 2026-03-02T01:20:11Z</source>
            <translation>请写成 2026-03-02 09:20:11</translation>
        </message>
        <message>
            <source>not between the years 1990 and 2100</source>
            <translation>不在 1990 年至 2100 年之间</translation>
        </message>
        <message>
            <source>not an id</source>
            <translation>不是标识</translation>
        </message>
        <message>
            <source>give 0x and 64 hex digits (or 40 of an address)</source>
            <translation>请写 0x 加 64 位（地址为 40 位）十六进制数</translation>
        </message>
        <message>
            <source>not an amount in yuan nor a band</source>
            <translation>不是金额（元）或区间</translation>
        </message>
        <message>
            <source>longer than this field may be</source>
            <translation>超过该字段的长度</translation>
        </message>
        <message>
            <source>holds characters that cannot be seen</source>
            <translation>含有不可见字符</translation>
        </message>
        <message>
            <source>give 5000000.00, 500万 or 100万-500万</source>
            <translation>请写 5000000.00、500万 或 100万-500万</translation>
        </message>
        <message>
            <source>elements are nested too deep</source>
            <translation>元素嵌套过深</translation>
        </message>
        <message>
            <source>it has a document type or entity</source>
            <translation>含有文档类型或实体</translation>
        </message>
        <message>
            <source>its institution is no id</source>
            <translation>其机构不是标识</translation>
        </message>
        <message>
            <source>another program writes to this workspace (a window that has it open, or a sync)</source>
            <translation>另一个程序（打开它的窗口或正在进行的同步）正在写入此工作区</translation>
        </message>
        <message>
            <source>another program holds the workspace</source>
            <translation>另一个程序正占用此工作区</translation>
        </message>
        <message>
            <source>another program writes to it just now, and its folder may not be written by you</source>
            <translation>另一个程序正在写入，且您无权写入其所在文件夹</translation>
        </message>
        <message>
            <source>another program writes to it, or it may not be written</source>
            <translation>另一个程序正在写入，或不允许写入</translation>
        </message>
        <message>
            <source>close it there</source>
            <translation>请在那里关闭它</translation>
        </message>
        <message>
            <source>close it there first</source>
            <translation>请先在那里关闭它</translation>
        </message>
        <message>
            <source>try again when it is done</source>
            <translation>请待其结束后再试</translation>
        </message>
        <message>
            <source>try again when that is done</source>
            <translation>请待其结束后再试</translation>
        </message>
        <message>
            <source>something else writes already</source>
            <translation>已有其他写入正在进行</translation>
        </message>
        <message>
            <source>its folder may not be written, and whether somebody else writes cannot be known, since the lock file %1 cannot be used (%2)</source>
            <translation>其所在文件夹不可写，且锁文件 %1 无法使用（%2），无从得知是否有其他程序正在写入</translation>
        </message>
        <message>
            <source>its folder may not be written, and its write-ahead log %1-wal cannot be used there</source>
            <translation>其所在文件夹不可写，预写日志 %1-wal 在那里无法使用</translation>
        </message>
        <message>
            <source>copy the workspace into a folder of your own</source>
            <translation>请将工作区复制到自己的文件夹</translation>
        </message>
        <message>
            <source>copy all of its files into a folder of your own, or open it once where it may be written</source>
            <translation>请将其全部文件复制到自己的文件夹，或在可写之处打开一次</translation>
        </message>
        <message>
            <source>the lock file %1 could not be opened (%2)</source>
            <translation>锁文件 %1 无法打开（%2）</translation>
        </message>
        <message>
            <source>the lock file %1 could not be locked (%2)</source>
            <translation>锁文件 %1 无法锁定（%2）</translation>
        </message>
        <message>
            <source>put the workspace on a disk of this machine</source>
            <translation>请将工作区放在本机磁盘上</translation>
        </message>
        <message>
            <source>it has no write-ahead log, or none can be had where the file lies (a network drive, perhaps)</source>
            <translation>没有预写日志，或文件所在之处无法建立（可能是网络磁盘）</translation>
        </message>
        <message>
            <source>keep the workspace on a local disk</source>
            <translation>请将工作区放在本地磁盘</translation>
        </message>
        <message>
            <source>the workspace may not be written to</source>
            <translation>此工作区不允许写入</translation>
        </message>
        <message>
            <source>the workspace file could not be read or written</source>
            <translation>工作区文件无法读写</translation>
        </message>
        <message>
            <source>the workspace file is damaged or was changed</source>
            <translation>工作区文件已损坏或被改动</translation>
        </message>
        <message>
            <source>the workspace or the disk is damaged</source>
            <translation>工作区或磁盘已损坏</translation>
        </message>
        <message>
            <source>its pages contradict each other</source>
            <translation>文件各页相互矛盾</translation>
        </message>
        <message>
            <source>its own settings are missing</source>
            <translation>缺少其自身的设置</translation>
        </message>
        <message>
            <source>the id with number %1 is missing or has another length</source>
            <translation>编号 %1 的标识缺失或长度不符</translation>
        </message>
        <message>
            <source>an event has a type that there is not</source>
            <translation>有事件的类型不存在</translation>
        </message>
        <message>
            <source>a credential's id is damaged</source>
            <translation>有凭证标识已损坏</translation>
        </message>
        <message>
            <source>its transaction is missing</source>
            <translation>缺少其交易</translation>
        </message>
        <message>
            <source>its topics and data are missing</source>
            <translation>缺少其主题与数据</translation>
        </message>
        <message>
            <source>the workspace was opened to read only, so nothing was written</source>
            <translation>工作区以只读方式打开，未写入任何内容</translation>
        </message>
        <message>
            <source>the workspace was opened to read only, so nothing was reconciled</source>
            <translation>工作区以只读方式打开，未进行对账</translation>
        </message>
        <message>
            <source>workspace %1 was opened to read only</source>
            <translation>工作区 %1 以只读方式打开</translation>
        </message>
        <message>
            <source>a new workspace cannot be made to read only</source>
            <translation>新工作区不能以只读方式建立</translation>
        </message>
        <message>
            <source>open it for writing</source>
            <translation>请以可写方式打开</translation>
        </message>
        <message>
            <source>open it for writing to change it</source>
            <translation>请以可写方式打开后再更改</translation>
        </message>
        <message>
            <source>open it for writing to decide on findings</source>
            <translation>请以可写方式打开后再处置</translation>
        </message>
        <message>
            <source>open it, or choose another name</source>
            <translation>请打开它，或另取名称</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>make room and try again</source>
            <translation>请腾出空间后再试</translation>
        </message>
        <message>
            <source>restore it from a copy, or sync again into a new one</source>
            <translation>请从副本恢复，或重新同步到新工作区</translation>
        </message>
        <message>
            <source>restore it from a copy or sync again</source>
            <translation>请从副本恢复，或重新同步</translation>
        </message>
        <message>
            <source>restore the workspace from a copy or sync again</source>
            <translation>请从副本恢复工作区，或重新同步</translation>
        </message>
        <message>
            <source>restore it from an earlier copy, or sync again into a new one</source>
            <translation>请从早先的副本恢复，或重新同步到新工作区</translation>
        </message>
        <message>
            <source>sync into a new workspace with a passphrase</source>
            <translation>请同步到设有口令的新工作区</translation>
        </message>
        <message>
            <source>this file is empty, and so no workspace</source>
            <translation>此文件为空，不是工作区</translation>
        </message>
        <message>
            <source>choose another, or remove it and sync into that name</source>
            <translation>请另选一个，或移除它后同步到该名称</translation>
        </message>
        <message>
            <source>this file is the database of another program, not a Guanlan workspace</source>
            <translation>此文件是其他程序的数据库，不是观澜工作区</translation>
        </message>
        <message>
            <source>this file is not a Guanlan workspace, or its key file %1 is missing</source>
            <translation>此文件不是观澜工作区，或缺少其密钥文件 %1</translation>
        </message>
        <message>
            <source>this workspace has format %1, and this program knows formats up to %2</source>
            <translation>此工作区的格式为 %1，本程序只认识到格式 %2</translation>
        </message>
        <message>
            <source>open it with a newer version of Guanlan</source>
            <translation>请用新版观澜打开</translation>
        </message>
        <message>
            <source>this workspace has the older format %1</source>
            <translation>此工作区为较旧的格式 %1</translation>
        </message>
        <message>
            <source>sync into it once to bring it forward</source>
            <translation>请向其同步一次以升级</translation>
        </message>
        <message>
            <source>this workspace is encrypted</source>
            <translation>此工作区已加密</translation>
        </message>
        <message>
            <source>give its passphrase</source>
            <translation>请给出口令</translation>
        </message>
        <message>
            <source>a passphrase was given, but this workspace is not encrypted</source>
            <translation>给出了口令，但此工作区未加密</translation>
        </message>
        <message>
            <source>open it without</source>
            <translation>请不带口令打开</translation>
        </message>
        <message>
            <source>it is not encrypted, and so has no passphrase to change</source>
            <translation>它未加密，没有可更改的口令</translation>
        </message>
        <message>
            <source>the passphrase is wrong, or the key file was changed</source>
            <translation>口令错误，或密钥文件被改动</translation>
        </message>
        <message>
            <source>give the passphrase again</source>
            <translation>请重新输入口令</translation>
        </message>
        <message>
            <source>the passphrase is empty</source>
            <translation>口令为空</translation>
        </message>
        <message>
            <source>give one, or make the workspace without</source>
            <translation>请给出口令，或建立不加密的工作区</translation>
        </message>
        <message>
            <source>the new passphrase is empty</source>
            <translation>新口令为空</translation>
        </message>
        <message>
            <source>give one</source>
            <translation>请给出一个</translation>
        </message>
        <message>
            <source>holds no passphrase in its first line</source>
            <translation>第一行没有口令</translation>
        </message>
        <message>
            <source>put one there</source>
            <translation>请写入口令</translation>
        </message>
        <message>
            <source>the system gives no random bytes</source>
            <translation>系统未能提供随机数</translation>
        </message>
        <message>
            <source>the key could not be wrapped (AES-256-GCM failed)</source>
            <translation>密钥无法封装（AES-256-GCM 失败）</translation>
        </message>
        <message>
            <source>the key file %1 cannot be read</source>
            <translation>密钥文件 %1 无法读取</translation>
        </message>
        <message>
            <source>the key file %1 could not be made (%2)</source>
            <translation>密钥文件 %1 无法建立（%2）</translation>
        </message>
        <message>
            <source>it may be the only key of a workspace that was moved away</source>
            <translation>它可能是某个已移走的工作区唯一的密钥</translation>
        </message>
        <message>
            <source>move it, too, or choose another name</source>
            <translation>请一并移走，或另取名称</translation>
        </message>
        <message>
            <source>the key file is another workspace's</source>
            <translation>密钥文件属于另一个工作区</translation>
        </message>
        <message>
            <source>restore the key file from a copy</source>
            <translation>请从副本恢复密钥文件</translation>
        </message>
        <message>
            <source>choose another file, or put the key file back</source>
            <translation>请另选文件，或放回密钥文件</translation>
        </message>
        <message>
            <source>move away what has that name, and check the disk</source>
            <translation>请移走占用该名称的文件，并检查磁盘</translation>
        </message>
        <message>
            <source>it is no key file of a version that is known here</source>
            <translation>不是本程序认识的密钥文件版本</translation>
        </message>
        <message>
            <source>the Argon2id parameters are missing or out of range</source>
            <translation>Argon2id 参数缺失或超出范围</translation>
        </message>
        <message>
            <source>the salt cannot be read</source>
            <translation>盐值无法读取</translation>
        </message>
        <message>
            <source>the nonce cannot be read</source>
            <translation>随机数（nonce）无法读取</translation>
        </message>
        <message>
            <source>the wrapped key cannot be read</source>
            <translation>封装的密钥无法读取</translation>
        </message>
        <message>
            <source>the copy is not whole</source>
            <translation>副本不完整</translation>
        </message>
        <message>
            <source>the copy has other rows in %1 than the workspace</source>
            <translation>副本中 %1 的行与工作区不同</translation>
        </message>
        <message>
            <source>the workspace itself is what an interrupted copy of that name has left, and would be cleared away</source>
            <translation>工作区本身就是该名称的一次中断复制所留下的，会被清除</translation>
        </message>
        <message>
            <source>rename it and its key file, or choose another name</source>
            <translation>请将其与密钥文件改名，或另取名称</translation>
        </message>
        <message>
            <source>stopped while somebody else was writing</source>
            <translation>其他程序写入期间已停止</translation>
        </message>
        <message>
            <source>the workspace holds no chain yet</source>
            <translation>工作区尚无任何链</translation>
        </message>
        <message>
            <source>run guanlan sync first</source>
            <translation>请先同步</translation>
        </message>
        <message>
            <source>the workspace holds no such chain</source>
            <translation>工作区没有这条链</translation>
        </message>
        <message>
            <source>the workspace holds no chain of this number</source>
            <translation>工作区没有此编号的链</translation>
        </message>
        <message>
            <source>the workspace has no chain of number %1</source>
            <translation>工作区没有编号为 %1 的链</translation>
        </message>
        <message>
            <source>open the chain first</source>
            <translation>请先打开该链</translation>
        </message>
        <message>
            <source>the workspace holds 15 chains already</source>
            <translation>工作区已有 15 条链</translation>
        </message>
        <message>
            <source>use another workspace</source>
            <translation>请改用另一个工作区</translation>
        </message>
        <message>
            <source>use another workspace, or correct the chain file</source>
            <translation>请改用另一个工作区，或更正链文件</translation>
        </message>
        <message>
            <source>this workspace knows it with another %1</source>
            <translation>本工作区中它的 %1 与此不同</translation>
        </message>
        <message>
            <source>this workspace holds it already as "%1", and would count it twice</source>
            <translation>本工作区已有此链，名为“%1”，否则会重复计数</translation>
        </message>
        <message>
            <source>give it that name, or use another workspace</source>
            <translation>请使用该名称，或改用另一个工作区</translation>
        </message>
        <message>
            <source>the start block is too high</source>
            <translation>起始区块过高</translation>
        </message>
        <message>
            <source>the workspace holds as many ids as it can</source>
            <translation>工作区的标识数已达上限</translation>
        </message>
        <message>
            <source>begin a new one</source>
            <translation>请新建一个</translation>
        </message>
        <message>
            <source>there is no such event in the workspace</source>
            <translation>工作区没有这个事件</translation>
        </message>
        <message>
            <source>no event of this workspace names it</source>
            <translation>本工作区没有事件提到它</translation>
        </message>
        <message>
            <source>no event of this workspace names this id as a subject or an institution</source>
            <translation>本工作区没有事件以此标识为主体或机构</translation>
        </message>
        <message>
            <source>neither the directory nor the chain knows it</source>
            <translation>机构名录与链上均无此机构</translation>
        </message>
        <message>
            <source>choose one of the list</source>
            <translation>请从列表中选择</translation>
        </message>
        <message>
            <source>check the id</source>
            <translation>请核对标识</translation>
        </message>
        <message>
            <source>there is no finding with the id %1</source>
            <translation>没有标识为 %1 的研判结果</translation>
        </message>
        <message>
            <source>there is no finding with the id %1 (any more)</source>
            <translation>标识为 %1 的研判结果不存在（或已不存在）</translation>
        </message>
        <message>
            <source>nothing was written, refresh and choose again</source>
            <translation>未写入任何内容，请刷新后重新选择</translation>
        </message>
        <message>
            <source>nothing was stored</source>
            <translation>未存入任何内容</translation>
        </message>
        <message>
            <source>nothing says by what this chain is judged</source>
            <translation>未记录此链依据什么研判</translation>
        </message>
        <message>
            <source>start a judgement first</source>
            <translation>请先开始研判</translation>
        </message>
        <message>
            <source>%1 belongs to another block</source>
            <translation>%1 属于另一个区块</translation>
        </message>
        <message>
            <source>%1 does not carry the block's time</source>
            <translation>%1 的时间不是区块时间</translation>
        </message>
        <message>
            <source>%1 has too high a log index</source>
            <translation>%1 的日志序号过大</translation>
        </message>
        <message>
            <source>%1 has too high a transaction index</source>
            <translation>%1 的交易序号过大</translation>
        </message>
        <message>
            <source>%1 is out of order</source>
            <translation>%1 顺序有误</translation>
        </message>
        <message>
            <source>%1 gives its transaction a second hash</source>
            <translation>%1 给其交易另一个哈希</translation>
        </message>
        <message>
            <source>block %1 was to come next</source>
            <translation>接下来应为区块 %1</translation>
        </message>
        <message>
            <source>the number is above what a workspace can hold</source>
            <translation>编号超出工作区可容纳的上限</translation>
        </message>
        <message>
            <source>block %1 is not in the workspace</source>
            <translation>工作区没有区块 %1</translation>
        </message>
        <message>
            <source>it cannot be gone back to</source>
            <translation>无法退回到它</translation>
        </message>
        <message>
            <source>Argon2id failed (%1)</source>
            <translation>Argon2id 失败（%1）</translation>
        </message>
        <message>
            <source>free some memory and try again</source>
            <translation>请腾出内存后再试</translation>
        </message>
        <message>
            <source>the workspace was opened to read only, so nothing was taken</source>
            <translation>工作区以只读方式打开，未接收任何内容</translation>
        </message>
        <message>
            <source>the workspace was opened to read only, so nothing was withdrawn</source>
            <translation>工作区以只读方式打开，未退回任何内容</translation>
        </message>
        <message>
            <source>a note has a text</source>
            <translation>备注须有内容</translation>
        </message>
        <message>
            <source>write one</source>
            <translation>请填写</translation>
        </message>
        <message>
            <source>a finding is dismissed for a reason</source>
            <translation>排除研判结果须有理由</translation>
        </message>
        <message>
            <source>a file of records is withdrawn for a reason</source>
            <translation>退回业务记录文件须有理由</translation>
        </message>
        <message>
            <source>a holder is revealed for a reason</source>
            <translation>完整显示持有人须有理由</translation>
        </message>
        <message>
            <source>say which</source>
            <translation>请写明</translation>
        </message>
        <message>
            <source>'%1' is no disposition</source>
            <translation>“%1”不是处置状态</translation>
        </message>
        <message>
            <source>name open, in-review, confirmed, dismissed or referred</source>
            <translation>请给出 open、in-review、confirmed、dismissed 或 referred</translation>
        </message>
        <message>
            <source>an assignee is a name of one line, at most %1 bytes long</source>
            <translation>经办人须为一行姓名，最长 %1 字节</translation>
        </message>
        <message>
            <source>it is not known who acts</source>
            <translation>不知操作人是谁</translation>
        </message>
        <message>
            <source>give the operator a name in the settings</source>
            <translation>请在设置中填写操作人姓名</translation>
        </message>
        <message>
            <source>the operator's name is one line of at most %1 bytes</source>
            <translation>操作人姓名须为一行，最长 %1 字节</translation>
        </message>
        <message>
            <source>shorten it in the settings</source>
            <translation>请在设置中缩短</translation>
        </message>
        <message>
            <source>an act names the finding that it is about</source>
            <translation>处置须指明所涉的研判结果</translation>
        </message>
        <message>
            <source>the text has %1 bytes, and an entry takes %2</source>
            <translation>文字有 %1 字节，一条记录最多 %2 字节</translation>
        </message>
        <message>
            <source>shorten it</source>
            <translation>请缩短</translation>
        </message>
        <message>
            <source>'%1' is no time until which to snooze</source>
            <translation>“%1”不是可暂缓到的时间</translation>
        </message>
        <message>
            <source>write it as 2026-03-02T00:00:00Z</source>
            <translation>请写成 2026-03-02T00:00:00Z</translation>
        </message>
        <message>
            <source>there is no such act</source>
            <translation>没有这样的处置</translation>
        </message>
        <message>
            <source>%1 has done nothing lately that could be taken back</source>
            <translation>%1 近来没有可撤回的处置</translation>
        </message>
        <message>
            <source>its check was stopped</source>
            <translation>校验已停止</translation>
        </message>
        <message>
            <source>the rule pack is not valid JSON</source>
            <translation>规则包不是有效的 JSON</translation>
        </message>
        <message>
            <source>the rule pack cannot be read</source>
            <translation>规则包无法读取</translation>
        </message>
        <message>
            <source>mend it, or start from a copy of the rule pack that ships</source>
            <translation>请修正，或从随附的规则包副本开始</translation>
        </message>
        <message>
            <source>mend it, or start from a copy of a calendar that ships</source>
            <translation>请修正，或从随附的日历副本开始</translation>
        </message>
        <message>
            <source>this version reads "%1" only</source>
            <translation>此版本只读取“%1”</translation>
        </message>
        <message>
            <source>this version cannot run it</source>
            <translation>此版本无法运行</translation>
        </message>
        <message>
            <source>%1 is planned</source>
            <translation>%1 尚在计划中</translation>
        </message>
        <message>
            <source>rule %1 is enabled, but this version cannot run it</source>
            <translation>规则 %1 已启用，但此版本无法运行</translation>
        </message>
        <message>
            <source>rule %1 is there twice from the same date</source>
            <translation>规则 %1 从同一日期起重复出现</translation>
        </message>
        <message>
            <source>must be R01 to R37</source>
            <translation>必须是 R01 至 R37</translation>
        </message>
        <message>
            <source>must be critical, high, medium or low</source>
            <translation>必须是 critical、high、medium 或 low</translation>
        </message>
        <message>
            <source>must not weigh more than %1</source>
            <translation>权重不得大于 %1</translation>
        </message>
        <message>
            <source>must be 64 hex digits in lower case</source>
            <translation>必须是 64 位小写十六进制数</translation>
        </message>
        <message>
            <source>must be a role</source>
            <translation>必须是角色</translation>
        </message>
        <message>
            <source>identity, licence, asset-proof, income-proof, experience, professional-investor or other</source>
            <translation>identity、licence、asset-proof、income-proof、experience、professional-investor 或 other</translation>
        </message>
        <message>
            <source>must be a list of roles, of which one is enough</source>
            <translation>必须是角色列表，具备其一即可</translation>
        </message>
        <message>
            <source>must be an object of schema ids</source>
            <translation>必须是以模式标识为键的对象</translation>
        </message>
        <message>
            <source>must be named by a schema id</source>
            <translation>必须以模式标识为名</translation>
        </message>
        <message>
            <source>0x and 64 hex digits</source>
            <translation>0x 加 64 位十六进制数</translation>
        </message>
        <message>
            <source>0x and 40 hex digits</source>
            <translation>0x 加 40 位十六进制数</translation>
        </message>
        <message>
            <source>0x, 64 hex digits, =, the class</source>
            <translation>0x、64 位十六进制数、=、类别</translation>
        </message>
        <message>
            <source>0x, 64 hex digits, =, from-to</source>
            <translation>0x、64 位十六进制数、=、起止</translation>
        </message>
        <message>
            <source>B=person-assets for one</source>
            <translation>例如 B=person-assets</translation>
        </message>
        <message>
            <source>must be one of authority, bank, securities, platform, other</source>
            <translation>必须是 authority、bank、securities、platform、other 之一</translation>
        </message>
        <message>
            <source>the schema is there twice</source>
            <translation>模式重复出现</translation>
        </message>
        <message>
            <source>the role is there twice</source>
            <translation>角色重复出现</translation>
        </message>
        <message>
            <source>%1 has no such parameter</source>
            <translation>%1 没有此参数</translation>
        </message>
        <message>
            <source>must name the years</source>
            <translation>必须列出年份</translation>
        </message>
        <message>
            <source>%1 counts trading days</source>
            <translation>%1 按交易日计算</translation>
        </message>
        <message>
            <source>%1 judges by it</source>
            <translation>%1 依据它研判</translation>
        </message>
        <message>
            <source>is not in %1</source>
            <translation>不在 %1 年内</translation>
        </message>
        <message>
            <source>is a weekend</source>
            <translation>是周末</translation>
        </message>
        <message>
            <source>there is no trading on any</source>
            <translation>周末不交易</translation>
        </message>
        <message>
            <source>must be later than the date before it</source>
            <translation>必须晚于前一个日期</translation>
        </message>
        <message>
            <source>put it beside the rule pack</source>
            <translation>请放在规则包旁边</translation>
        </message>
        <message>
            <source>%1 is not the file that the pack means</source>
            <translation>%1 不是规则包所指的文件</translation>
        </message>
        <message>
            <source>its SHA-256 is %1</source>
            <translation>其 SHA-256 为 %1</translation>
        </message>
        <message>
            <source>if it is right, put that here</source>
            <translation>如果无误，请将其写入规则包</translation>
        </message>
        <message>
            <source>the year %1 is there twice</source>
            <translation>%1 年重复出现</translation>
        </message>
        <message>
            <source>the year %1 is missing</source>
            <translation>缺少 %1 年</translation>
        </message>
        <message>
            <source>the period reaches beyond any calendar</source>
            <translation>时段超出日历范围</translation>
        </message>
        <message>
            <source>choose a shorter one</source>
            <translation>请选择较短的时段</translation>
        </message>
        <message>
            <source>the period holds more than %1 steps</source>
            <translation>时段超过 %1 个步长</translation>
        </message>
        <message>
            <source>choose a shorter period or a larger step</source>
            <translation>请选择较短的时段或较大的步长</translation>
        </message>
        <message>
            <source>nothing was written, since it could not be signed</source>
            <translation>未能签名，故未写入任何文件</translation>
        </message>
        <message>
            <source>holds no certificate in PEM form</source>
            <translation>其中没有 PEM 格式的证书</translation>
        </message>
        <message>
            <source>give one that begins with -----BEGIN CERTIFICATE-----</source>
            <translation>请给出以 -----BEGIN CERTIFICATE----- 开头的文件</translation>
        </message>
        <message>
            <source>certificate %1 cannot be read</source>
            <translation>第 %1 个证书无法读取</translation>
        </message>
        <message>
            <source>take it out or mend it</source>
            <translation>请将其去掉或修正</translation>
        </message>
        <message>
            <source>the signer's certificate is not for signing documents</source>
            <translation>签名者的证书不能用于签署文件</translation>
        </message>
        <message>
            <source>is no signature in the one form that is allowed</source>
            <translation>不是唯一允许的签名形式</translation>
        </message>
        <message>
            <source>detached CMS by one signer, SHA-256, in DER</source>
            <translation>单一签名者的分离式 CMS，SHA-256，DER 编码</translation>
        </message>
        <message>
            <source>cannot sign with this key</source>
            <translation>无法用此密钥签名</translation>
        </message>
        <message>
            <source>is not the signer's over this content</source>
            <translation>不是该签名者对此内容的签名</translation>
        </message>
        <message>
            <source>does not open under this passphrase</source>
            <translation>此口令无法打开</translation>
        </message>
        <message>
            <source>give the right one</source>
            <translation>请给出正确的口令</translation>
        </message>
        <message>
            <source>cannot be opened (%1)</source>
            <translation>无法打开（%1）</translation>
        </message>
        <message>
            <source>write it anew with a present-day cipher</source>
            <translation>请用现行加密算法重新生成</translation>
        </message>
        <message>
            <source>openssl pkcs12 -legacy -in OLD -nodes, then -export</source>
            <translation>先 openssl pkcs12 -legacy -in OLD -nodes，再 -export</translation>
        </message>
        <message>
            <source>is neither PKCS#12 nor PEM with a private key that this passphrase opens</source>
            <translation>既不是 PKCS#12，也不是此口令能打开的 PEM 私钥</translation>
        </message>
        <message>
            <source>give the right passphrase</source>
            <translation>请给出正确的口令</translation>
        </message>
        <message>
            <source>holds no certificate that fits its private key</source>
            <translation>其中没有与私钥相符的证书</translation>
        </message>
        <message>
            <source>put both into one file</source>
            <translation>请将二者放入同一文件</translation>
        </message>
        <message>
            <source>its key is neither ECDSA P-256 nor RSA of 2048 bits or more</source>
            <translation>其密钥既非 ECDSA P-256，也非 2048 位以上的 RSA</translation>
        </message>
        <message>
            <source>sign with such a key</source>
            <translation>请使用此类密钥签名</translation>
        </message>
        <message>
            <source>holds no private SM2 key in PEM form that this passphrase opens</source>
            <translation>其中没有此口令能打开的 PEM 格式 SM2 私钥</translation>
        </message>
        <message>
            <source>give one, as 'openssl genpkey -algorithm SM2' makes it</source>
            <translation>请给出由“openssl genpkey -algorithm SM2”生成的私钥</translation>
        </message>
        <message>
            <source>cannot sign with this SM2 key</source>
            <translation>无法用此 SM2 密钥签名</translation>
        </message>
        <message>
            <source>its public key is no point of SM2's curve</source>
            <translation>其公钥不是 SM2 曲线上的点</translation>
        </message>
        <message>
            <source>is not that key's over this content</source>
            <translation>不是该密钥对此内容的签名</translation>
        </message>
        <message>
            <source>its certificate does not lead to a trusted one</source>
            <translation>其证书不在可信证书链上</translation>
        </message>
        <message>
            <source>the certificate is valid from %1 to %2 only, and would be refused by whoever checks it</source>
            <translation>证书仅在 %1 至 %2 有效，核验者会拒绝</translation>
        </message>
        <message>
            <source>sign with one that is valid now</source>
            <translation>请使用目前有效的证书签名</translation>
        </message>
        <message>
            <source>the authority did not grant the time stamp</source>
            <translation>时间戳机构未签发时间戳</translation>
        </message>
        <message>
            <source>the time stamp lacks its authority's certificate</source>
            <translation>时间戳缺少其机构的证书</translation>
        </message>
        <message>
            <source>the time stamp is not written as it must be</source>
            <translation>时间戳的写法不合规范</translation>
        </message>
        <message>
            <source>the time stamp is not over this signature, or its own signature does not hold</source>
            <translation>时间戳不是针对此签名，或其自身签名不成立</translation>
        </message>
        <message>
            <source>the authority's answer is no time stamp</source>
            <translation>机构的应答不是时间戳</translation>
        </message>
        <message>
            <source>is no time stamp in DER form</source>
            <translation>不是 DER 格式的时间戳</translation>
        </message>
        <message>
            <source>must be signed by one authority</source>
            <translation>必须由一个机构签名</translation>
        </message>
        <message>
            <source>'%1' is no address of an authority</source>
            <translation>“%1”不是时间戳机构的地址</translation>
        </message>
        <message>
            <source>give http:// or https:// and its host</source>
            <translation>请给出 http:// 或 https:// 及主机</translation>
        </message>
        <message>
            <source>try again, or sign without --time-stamp</source>
            <translation>请重试，或不加时间戳签名</translation>
        </message>
        <message>
            <source>was made, as the manifest says, and is not there</source>
            <translation>清单称已生成，却不在原处</translation>
        </message>
        <message>
            <source>get the .tsr file too</source>
            <translation>请一并取得 .tsr 文件</translation>
        </message>
        <message>
            <source>get the .p7s file too</source>
            <translation>请一并取得 .p7s 文件</translation>
        </message>
        <message>
            <source>get the .sm2sig file too</source>
            <translation>请一并取得 .sm2sig 文件</translation>
        </message>
        <message>
            <source>holds, but its signer %1 is not to be trusted</source>
            <translation>成立，但其签名者 %1 不可信任</translation>
        </message>
        <message>
            <source>is not the file that was signed</source>
            <translation>不是当初签名的文件</translation>
        </message>
        <message>
            <source>its size or its digests are others</source>
            <translation>其大小或摘要不同</translation>
        </message>
        <message>
            <source>is larger than one can be</source>
            <translation>超过清单的最大长度</translation>
        </message>
        <message>
            <source>is not an export's</source>
            <translation>不是导出文件的清单</translation>
        </message>
        <message>
            <source>is of version %1, and this program reads version 1</source>
            <translation>版本为 %1，本程序读取版本 1</translation>
        </message>
        <message>
            <source>use a newer one</source>
            <translation>请使用更新的版本</translation>
        </message>
        <message>
            <source>names a file that cannot be, or is named twice</source>
            <translation>列有不可能存在的文件，或重复列出</translation>
        </message>
        <message>
            <source>names no file</source>
            <translation>没有列出文件</translation>
        </message>
        <message>
            <source>is not in the manifest</source>
            <translation>不在清单中</translation>
        </message>
        <message>
            <source>put the export's file there</source>
            <translation>请将导出的文件放在那里</translation>
        </message>
        <message>
            <source>put all files of the export beside its manifest</source>
            <translation>请将导出的全部文件放在清单旁边</translation>
        </message>
        <message>
            <source>a signed file's name must be plain</source>
            <translation>已签名文件的名称须为普通文件名</translation>
        </message>
        <message>
            <source>choose such a name</source>
            <translation>请另取这样的名称</translation>
        </message>
        <message>
            <source>is a link, and a signature lies beside what it signs</source>
            <translation>是链接，而签名须放在所签文件旁边</translation>
        </message>
        <message>
            <source>remove it first</source>
            <translation>请先移除</translation>
        </message>
        <message>
            <source>is signed by %1, which would be replaced</source>
            <translation>由 %1 签名，而它会被替换</translation>
        </message>
        <message>
            <source>sign it with the others (-o), name another first file, or remove it first</source>
            <translation>请与其他文件一同签名、另定首个文件，或先移除它</translation>
        </message>
        <message>
            <source>a signed export is there, and its signature would not hold any more</source>
            <translation>那里已有签名的导出，其签名将不再成立</translation>
        </message>
        <message>
            <source>sign this one, too, by the same first name, name another file, or remove %1 first</source>
            <translation>请以相同的首个名称一并签名、另取文件名，或先移除 %1</translation>
        </message>
        <message>
            <source>the files of a signed export must be in one folder</source>
            <translation>签名导出的各文件须在同一文件夹</translation>
        </message>
        <message>
            <source>name them so</source>
            <translation>请如此命名</translation>
        </message>
        <message>
            <source>the file's name must end in .pdf, .xlsx, .html, .csv or .json</source>
            <translation>文件名须以 .pdf、.xlsx、.html、.csv 或 .json 结尾</translation>
        </message>
        <message>
            <source>the template asks for a section '%1' that there is not</source>
            <translation>模板要求的章节“%1”不存在</translation>
        </message>
        <message>
            <source>a report by '%1' needs a credential</source>
            <translation>按“%1”生成报告须指定凭证</translation>
        </message>
        <message>
            <source>give --credential ID</source>
            <translation>请给出凭证</translation>
        </message>
        <message>
            <source>a report by '%1' is not about a credential</source>
            <translation>按“%1”生成的报告与凭证无关</translation>
        </message>
        <message>
            <source>leave --credential out, or choose another template</source>
            <translation>请去掉凭证，或另选模板</translation>
        </message>
        <message>
            <source>a report by '%1' is about a credential</source>
            <translation>按“%1”生成的报告只涉及凭证</translation>
        </message>
        <message>
            <source>leave --institution out</source>
            <translation>请去掉机构</translation>
        </message>
        <message>
            <source>the period ends before it begins</source>
            <translation>时段的结束早于开始</translation>
        </message>
        <message>
            <source>give --to a later day than --from</source>
            <translation>结束日期须晚于开始日期</translation>
        </message>
        <message>
            <source>a report by '%1' needs an institution</source>
            <translation>按“%1”生成报告须指定机构</translation>
        </message>
        <message>
            <source>give --institution ID</source>
            <translation>请给出机构</translation>
        </message>
        <message>
            <source>institution %1 is neither in the directory nor on the chain</source>
            <translation>机构 %1 既不在机构名录中，也不在链上</translation>
        </message>
        <message>
            <source>is too large for a report template</source>
            <translation>超过报告模板的最大长度</translation>
        </message>
        <message>
            <source>the most is %1 KiB</source>
            <translation>上限为 %1 KiB</translation>
        </message>
        <message>
            <source>must be at most %1 small letters, digits and hyphens</source>
            <translation>只能用小写字母、数字和连字符，最多 %1 个</translation>
        </message>
        <message>
            <source>must be period, institutions or credential</source>
            <translation>必须是 period、institutions 或 credential</translation>
        </message>
        <message>
            <source>is too long</source>
            <translation>过长</translation>
        </message>
        <message>
            <source>at most %1 bytes each</source>
            <translation>每项最多 %1 字节</translation>
        </message>
        <message>
            <source>knows no {%1}</source>
            <translation>没有 {%1}</translation>
        </message>
        <message>
            <source>must hold 1 to %1 sections</source>
            <translation>须有 1 至 %1 个章节</translation>
        </message>
        <message>
            <source>must hold at most %1 paragraphs</source>
            <translation>最多 %1 段</translation>
        </message>
        <message>
            <source>must be institution</source>
            <translation>必须是 institution</translation>
        </message>
        <message>
            <source>stands only once, in a report about institutions</source>
            <translation>只能出现一次，且只用于机构报告</translation>
        </message>
        <message>
            <source>knows no section '%1'</source>
            <translation>没有章节“%1”</translation>
        </message>
        <message>
            <source>'%1' stands only in %2</source>
            <translation>“%1”只能用于 %2</translation>
        </message>
        <message>
            <source>a section 'text' needs a heading and paragraphs</source>
            <translation>章节“text”须有标题和段落</translation>
        </message>
        <message>
            <source>section '%1' has no such option</source>
            <translation>章节“%1”没有此选项</translation>
        </message>
        <message>
            <source>'%1' is none of %2</source>
            <translation>“%1”不在 %2 之中</translation>
        </message>
        <message>
            <source>give one of them, or a template's file that ends in .json</source>
            <translation>请选择其一，或给出以 .json 结尾的模板文件</translation>
        </message>
        <message>
            <source>'%1' is that of a template that comes with the program</source>
            <translation>“%1”是随附模板的标识</translation>
        </message>
        <message>
            <source>'%1' is another template's</source>
            <translation>“%1”已用于另一个模板</translation>
        </message>
        <message>
            <source>choose a new one</source>
            <translation>请另取一个</translation>
        </message>
        <message>
            <source>open a credential first</source>
            <translation>请先打开一个凭证</translation>
        </message>
        <message>
            <source>there is no graph to write</source>
            <translation>没有可写出的图</translation>
        </message>
        <message>
            <source>the font WenQuanYi Micro Hei is missing, without which the text cannot be searched</source>
            <translation>缺少字体文泉驿微米黑，没有它则文字无法检索</translation>
        </message>
        <message>
            <source>install the package fonts-wqy-microhei</source>
            <translation>请安装软件包 fonts-wqy-microhei</translation>
        </message>
        <message>
            <source>cannot be read as an evidence package</source>
            <translation>不能作为证据包读取</translation>
        </message>
        <message>
            <source>its directory is damaged</source>
            <translation>其目录已损坏</translation>
        </message>
        <message>
            <source>its directory promises more than there is</source>
            <translation>其目录所列多于实有</translation>
        </message>
        <message>
            <source>it holds a file whose name no part has</source>
            <translation>含有名称不属于任何部件的文件</translation>
        </message>
        <message>
            <source>%1 is compressed or encrypted</source>
            <translation>%1 经过压缩或加密</translation>
        </message>
        <message>
            <source>parts of a package are stored as they are</source>
            <translation>证据包的部件须原样存放</translation>
        </message>
        <message>
            <source>the package would be larger than %1 MiB or have more than %2 parts</source>
            <translation>证据包会超过 %1 MiB 或 %2 个部件</translation>
        </message>
        <message>
            <source>choose fewer events</source>
            <translation>请减少所选事件</translation>
        </message>
        <message>
            <source>the package cannot be put together</source>
            <translation>无法组成证据包</translation>
        </message>
        <message>
            <source>is there enough memory?</source>
            <translation>请确认内存是否充足</translation>
        </message>
        <message>
            <source>not enough memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>it is larger than %1 MiB</source>
            <translation>大于 %1 MiB</translation>
        </message>
        <message>
            <source>it is no zip, or a damaged one</source>
            <translation>不是 zip 文件，或已损坏</translation>
        </message>
        <message>
            <source>it has more than %1 parts</source>
            <translation>部件多于 %1 个</translation>
        </message>
        <message>
            <source>%1 is there twice</source>
            <translation>%1 重复出现</translation>
        </message>
        <message>
            <source>there is more in it than its parts</source>
            <translation>除部件外还有其他内容</translation>
        </message>
        <message>
            <source>is larger than a package can be</source>
            <translation>超过证据包的最大长度</translation>
        </message>
        <message>
            <source>give what 'guanlan evidence' wrote</source>
            <translation>请给出观澜生成的证据包</translation>
        </message>
        <message>
            <source>is neither a report, a manifest nor an evidence package</source>
            <translation>既不是报告、清单，也不是证据包</translation>
        </message>
        <message>
            <source>choose a file that ends in .manifest.json or .zip, or a report</source>
            <translation>请选择以 .manifest.json 或 .zip 结尾的文件，或报告</translation>
        </message>
        <message>
            <source>must name one credential or one finding</source>
            <translation>须指明一个凭证或一个研判结果</translation>
        </message>
        <message>
            <source>this is no evidence package</source>
            <translation>这不是证据包</translation>
        </message>
        <message>
            <source>this program reads version 1 only</source>
            <translation>本程序只读取版本 1</translation>
        </message>
        <message>
            <source>must be proven or reported</source>
            <translation>必须是 proven 或 reported</translation>
        </message>
        <message>
            <source>its size or SHA-256 is not the one that the manifest names</source>
            <translation>其大小或 SHA-256 与清单所列不同</translation>
        </message>
        <message>
            <source>names another part than %1</source>
            <translation>所列部件不是 %1</translation>
        </message>
        <message>
            <source>it lists %1 parts, but there are %2</source>
            <translation>列有 %1 个部件，实有 %2 个</translation>
        </message>
        <message>
            <source>must be the first part</source>
            <translation>必须是第一个部件</translation>
        </message>
        <message>
            <source>is not that of the manifest</source>
            <translation>不是清单的摘要</translation>
        </message>
        <message>
            <source>is missing, or not in its place</source>
            <translation>缺失或不在应有位置</translation>
        </message>
        <message>
            <source>is no PDF</source>
            <translation>不是 PDF</translation>
        </message>
        <message>
            <source>no part of this name belongs there</source>
            <translation>此处不应有此名称的部件</translation>
        </message>
        <message>
            <source>is the profile of another name</source>
            <translation>是另一名称的映射</translation>
        </message>
        <message>
            <source>is that of another block</source>
            <translation>是另一个区块的</translation>
        </message>
        <message>
            <source>the package does not prove that</source>
            <translation>证据包不能证明这一点</translation>
        </message>
        <message>
            <source>is not what the headers give</source>
            <translation>与区块头所示不符</translation>
        </message>
        <message>
            <source>line %1 is not what the proofs and the profile give</source>
            <translation>第 %1 行与证明和映射所示不符</translation>
        </message>
        <message>
            <source>no event is of this credential</source>
            <translation>没有此凭证的事件</translation>
        </message>
        <message>
            <source>is not the finding that the manifest names</source>
            <translation>不是清单所列的研判结果</translation>
        </message>
        <message>
            <source>it rests on block %1, log %2, which is not shown</source>
            <translation>它依据区块 %1 的日志 %2，而该日志未列出</translation>
        </message>
        <message>
            <source>the event that it is about is not shown</source>
            <translation>所涉事件未列出</translation>
        </message>
        <message>
            <source>its time is not that of the event that it is about</source>
            <translation>其时间不是所涉事件的时间</translation>
        </message>
        <message>
            <source>its verification is not what the package proves</source>
            <translation>其验证级别与证据包所证明的不符</translation>
        </message>
        <message>
            <source>its id does not follow from its rule and its events</source>
            <translation>其标识与规则和事件不对应</translation>
        </message>
        <message>
            <source>its rule %1 is not in rules.json</source>
            <translation>其规则 %1 不在 rules.json 中</translation>
        </message>
        <message>
            <source>transaction %1 holds no event</source>
            <translation>交易 %1 没有事件</translation>
        </message>
        <message>
            <source>its time lies beyond the year 9999</source>
            <translation>其时间晚于 9999 年</translation>
        </message>
        <message>
            <source>no transaction is shown</source>
            <translation>未列出交易</translation>
        </message>
        <message>
            <source>transactions are not in order</source>
            <translation>交易顺序有误</translation>
        </message>
        <message>
            <source>receipt %1 is missing</source>
            <translation>缺少收据 %1</translation>
        </message>
        <message>
            <source>the receipts do not end with that of the last transaction shown</source>
            <translation>收据未止于所列最后一笔交易的收据</translation>
        </message>
        <message>
            <source>its proof is that of another value</source>
            <translation>其证明针对另一个值</translation>
        </message>
        <message>
            <source>it is signed for chain %1, not for this one</source>
            <translation>它是为链 %1 签名的，不是这条链</translation>
        </message>
        <message>
            <source>it is of a failed transaction, yet holds logs</source>
            <translation>所属交易失败，却含有日志</translation>
        </message>
        <message>
            <source>this version judges evidence of evm chains only, not of %1</source>
            <translation>此版本只能核验 evm 链的证据，不能核验 %1 的</translation>
        </message>
        <message>
            <source>this version gathers evidence of evm chains only</source>
            <translation>此版本只能汇集 evm 链的证据</translation>
        </message>
        <message>
            <source>blocks are not in order</source>
            <translation>区块顺序有误</translation>
        </message>
        <message>
            <source>its header is missing</source>
            <translation>缺少其区块头</translation>
        </message>
        <message>
            <source>there is no event</source>
            <translation>没有事件</translation>
        </message>
        <message>
            <source>there is no header</source>
            <translation>没有区块头</translation>
        </message>
        <message>
            <source>must be 0x and pairs of hex digits</source>
            <translation>必须是 0x 加成对的十六进制数</translation>
        </message>
        <message>
            <source>must be 0x and as many hex digits as a hash has</source>
            <translation>必须是 0x 加一个哈希长度的十六进制数</translation>
        </message>
        <message>
            <source>kind must be one of genesis, validators, block, headers</source>
            <translation>kind 必须是 genesis、validators、block、headers 之一</translation>
        </message>
        <message>
            <source>its last line has no end</source>
            <translation>最后一行没有结束</translation>
        </message>
        <message>
            <source>it is that of block %1</source>
            <translation>它是区块 %1 的</translation>
        </message>
        <message>
            <source>its hash is %1, not the one that is shown</source>
            <translation>其哈希为 %1，与所列不同</translation>
        </message>
        <message>
            <source>its hash is %1, but the chain's genesis is %2</source>
            <translation>其哈希为 %1，而该链的创世区块为 %2</translation>
        </message>
        <message>
            <source>it does not follow the header before it</source>
            <translation>不接续前一个区块头</translation>
        </message>
        <message>
            <source>it is older than the header before it</source>
            <translation>早于前一个区块头</translation>
        </message>
        <message>
            <source>it names another block before it than the one shown</source>
            <translation>所指的前一区块不是所列的</translation>
        </message>
        <message>
            <source>it serves nothing</source>
            <translation>它没有用处</translation>
        </message>
        <message>
            <source>the headers begin otherwise</source>
            <translation>区块头的起点不同</translation>
        </message>
        <message>
            <source>too many headers are linked</source>
            <translation>链接的区块头过多</translation>
        </message>
        <message>
            <source>a header of the linked ones is missing</source>
            <translation>链接的区块头缺少一个</translation>
        </message>
        <message>
            <source>the linked headers do not end at the block that it names</source>
            <translation>链接的区块头未止于它所指的区块</translation>
        </message>
        <message>
            <source>the chain has no seals that could lead there</source>
            <translation>该链没有可据以到达的签封</translation>
        </message>
        <message>
            <source>the header of block %1, at which a rule begins, is not shown</source>
            <translation>未列出区块 %1 的区块头，而规则自该区块起变更</translation>
        </message>
        <message>
            <source>nothing vouches for the validators that it lists</source>
            <translation>其所列验证者没有任何佐证</translation>
        </message>
        <message>
            <source>its hash is another than the workspace holds</source>
            <translation>其哈希与工作区所存不同</translation>
        </message>
        <message>
            <source>its hash is not the one that the chain file pins</source>
            <translation>其哈希不是链文件钉定的</translation>
        </message>
        <message>
            <source>the evidence was cancelled</source>
            <translation>已取消生成证据</translation>
        </message>
        <message>
            <source>the source gives now this block, now another</source>
            <translation>数据来源先后给出不同的区块</translation>
        </message>
        <message>
            <source>it has no log or call %1 that is wanted, although the workspace does</source>
            <translation>其中没有所需的日志或调用 %1，而工作区有</translation>
        </message>
        <message>
            <source>holds no event to give evidence of</source>
            <translation>没有可生成证据的事件</translation>
        </message>
        <message>
            <source>nodes are left over</source>
            <translation>有多余的结点</translation>
        </message>
        <message>
            <source>the next node is missing</source>
            <translation>缺少下一个结点</translation>
        </message>
        <message>
            <source>its hash is not the one named above it</source>
            <translation>其哈希与上层所指不符</translation>
        </message>
        <message>
            <source>too short to be named by its hash</source>
            <translation>过短，不应以哈希引用</translation>
        </message>
        <message>
            <source>not one RLP list</source>
            <translation>不是一个 RLP 列表</translation>
        </message>
        <message>
            <source>more than 17 items</source>
            <translation>超过 17 项</translation>
        </message>
        <message>
            <source>not canonical RLP</source>
            <translation>不是规范的 RLP</translation>
        </message>
        <message>
            <source>neither 2 nor 17 items</source>
            <translation>既非 2 项也非 17 项</translation>
        </message>
        <message>
            <source>the key ends in a branch</source>
            <translation>键止于分支</translation>
        </message>
        <message>
            <source>its path is no string</source>
            <translation>其路径不是字节串</translation>
        </message>
        <message>
            <source>its path is not well formed</source>
            <translation>其路径格式有误</translation>
        </message>
        <message>
            <source>its path is not that of the index</source>
            <translation>其路径不是该序号的路径</translation>
        </message>
        <message>
            <source>it ends before the index does</source>
            <translation>先于序号结束</translation>
        </message>
        <message>
            <source>its value is no string</source>
            <translation>其值不是字节串</translation>
        </message>
        <message>
            <source>a node stands in it that is long enough for a hash</source>
            <translation>内嵌的结点过长，应以哈希引用</translation>
        </message>
        <message>
            <source>nothing lies there under the index</source>
            <translation>该序号之下没有内容</translation>
        </message>
        <message>
            <source>not the RLP of a header</source>
            <translation>不是区块头的 RLP</translation>
        </message>
        <message>
            <source>not the encoding of a receipt of type 0 to 4</source>
            <translation>不是类型 0 至 4 的收据编码</translation>
        </message>
        <message>
            <source>not the encoding of a transaction of type 0 to 4</source>
            <translation>不是类型 0 至 4 的交易编码</translation>
        </message>
        <message>
            <source>the signature's v is %1, which means nothing</source>
            <translation>签名的 v 为 %1，没有意义</translation>
        </message>
        <message>
            <source>no key can have made its signature</source>
            <translation>没有密钥能产生此签名</translation>
        </message>
        <message>
            <source>vanity is not 32 bytes</source>
            <translation>vanity 不是 32 字节</translation>
        </message>
        <message>
            <source>shorter than its 32 bytes of vanity</source>
            <translation>短于 32 字节的 vanity</translation>
        </message>
        <message>
            <source>not one RLP list after the vanity</source>
            <translation>vanity 之后不是一个 RLP 列表</translation>
        </message>
        <message>
            <source>shorter than its vanity and its seal</source>
            <translation>短于 vanity 与签封</translation>
        </message>
        <message>
            <source>not a vanity, addresses and a seal</source>
            <translation>不是 vanity、地址与签封</translation>
        </message>
        <message>
            <source>validators are not a list of addresses</source>
            <translation>验证者不是地址列表</translation>
        </message>
        <message>
            <source>a validator is listed twice</source>
            <translation>有验证者重复列出</translation>
        </message>
        <message>
            <source>the vote is neither absent, add nor drop</source>
            <translation>投票既非空，也非增加或移除</translation>
        </message>
        <message>
            <source>the round is not a 32-bit number</source>
            <translation>轮次不是 32 位数</translation>
        </message>
        <message>
            <source>seals are not a list of 65 bytes each</source>
            <translation>签封不是每个 65 字节的列表</translation>
        </message>
        <message>
            <source>items after the seals</source>
            <translation>签封之后还有内容</translation>
        </message>
        <message>
            <source>the proposer's seal is not 65 bytes</source>
            <translation>提议者的签封不是 65 字节</translation>
        </message>
        <message>
            <source>headers of this consensus have no committed seals</source>
            <translation>此共识的区块头没有提交签封</translation>
        </message>
        <message>
            <source>more seals than validators</source>
            <translation>签封多于验证者</translation>
        </message>
        <message>
            <source>a committed seal is no signature</source>
            <translation>有提交签封不是签名</translation>
        </message>
        <message>
            <source>its seal is no signature</source>
            <translation>其签封不是签名</translation>
        </message>
        <message>
            <source>%1 sealed the block twice</source>
            <translation>%1 对区块签封了两次</translation>
        </message>
        <message>
            <source>%1 sealed it, but is none of its %2 validators</source>
            <translation>%1 签封了它，但不在其 %2 名验证者之中</translation>
        </message>
        <message>
            <source>it carries the seals of %1 of its %2 validators, of which %3 are needed</source>
            <translation>其 %2 名验证者中只有 %1 名签封，须 %3 名</translation>
        </message>
        <message>
            <source>%1 signed it, but is none of its %2 signers</source>
            <translation>%1 签署了它，但不在其 %2 名签署者之中</translation>
        </message>
        <message>
            <source>%1 signed it, and block %2 too short a time before</source>
            <translation>%1 签署了它，而不久前刚签署过区块 %2</translation>
        </message>
        <message>
            <source>its difficulty is not the %1 that its signer's turn asks for</source>
            <translation>其难度不是轮到该签署者时应有的 %1</translation>
        </message>
        <message>
            <source>it lists signers, which only the first block of an epoch may</source>
            <translation>列有签署者，而只有一个周期的首个区块可以列出</translation>
        </message>
        <message>
            <source>it lists other signers than the votes before it made</source>
            <translation>所列签署者与此前投票结果不符</translation>
        </message>
        <message>
            <source>it votes, which the first block of an epoch must not</source>
            <translation>含有投票，而一个周期的首个区块不得投票</translation>
        </message>
        <message>
            <source>its nonce is no vote</source>
            <translation>其 nonce 不是投票</translation>
        </message>
        <message>
            <source>the genesis block names no signers</source>
            <translation>创世区块没有列出签署者</translation>
        </message>
        <message>
            <source>the genesis block names other signers than the chain file</source>
            <translation>创世区块所列签署者与链文件不同</translation>
        </message>
        <message>
            <source>it lists %1 that are not the %2 which the chain file names for it</source>
            <translation>列有 %1，与链文件为它指定的 %2 名不符</translation>
        </message>
        <message>
            <source>it lists validators, although those of this chain are named by its chain file</source>
            <translation>列有验证者，而此链的验证者由链文件指定</translation>
        </message>
        <message>
            <source>it lists no validators any more, and the chain file names none from this block on</source>
            <translation>不再列出验证者，而链文件未指定自该区块起的验证者</translation>
        </message>
        <message>
            <source>it lists other validators than the block before</source>
            <translation>所列验证者与前一区块不同</translation>
        </message>
        <message>
            <source>of whose %1 %2 sealed it, and %3 are needed to believe that</source>
            <translation>前一区块的 %1 中 %2 名签封，须 %3 名方可采信</translation>
        </message>
        <message>
            <source>if the operators confirm the change, name the new ones in the chain file, from this block on</source>
            <translation>如运营方确认变更，请在链文件中自该区块起指定新的验证者</translation>
        </message>
        <message>
            <source>the workspace's record of the chain's validators cannot be read</source>
            <translation>工作区所存的验证者记录无法读取</translation>
        </message>
        <message>
            <source>%1 is %2, but the header says %3</source>
            <translation>%1 为 %2，而区块头所示为 %3</translation>
        </message>
        <message>
            <source>%1 is %2, but the header says %3, also with the public receipts of private transactions (%4) in place of the node's</source>
            <translation>%1 为 %2，而区块头所示为 %3，以私有交易的公开收据（%4 份）代替节点所给的亦不相符</translation>
        </message>
        <message>
            <source>%1 transactions, but %2 receipts</source>
            <translation>%1 笔交易，却有 %2 份收据</translation>
        </message>
        <message>
            <source>receipt %1 is of a failed transaction, yet holds logs under the block's root</source>
            <translation>收据 %1 所属交易失败，却在区块根之下含有日志</translation>
        </message>
        <message>
            <source>%1 logs, more than the %2 that a block may have</source>
            <translation>有 %1 条日志，超过一个区块最多的 %2 条</translation>
        </message>
        <message>
            <source>%1 logs, more than the %2 that a block with calls without an event may have</source>
            <translation>有 %1 条日志，超过含无事件调用的区块最多的 %2 条</translation>
        </message>
        <message>
            <source>log %1 carries an event that the header's bloom excludes</source>
            <translation>日志 %1 的事件被区块头的布隆过滤器排除</translation>
        </message>
        <message>
            <source>contract %1 logged in this block, but the header's bloom excludes it</source>
            <translation>合约 %1 在此区块有日志，却被区块头的布隆过滤器排除</translation>
        </message>
        <message>
            <source>%1 has the hash %2, but the node says %3</source>
            <translation>%1 的哈希为 %2，而节点所示为 %3</translation>
        </message>
        <message>
            <source>%1 is signed by %2, but the node says %3</source>
            <translation>%1 由 %2 签名，而节点所示为 %3</translation>
        </message>
        <message>
            <source>asked for block %1, got block %2</source>
            <translation>请求区块 %1，得到区块 %2</translation>
        </message>
        <message>
            <source>block %1 is beyond what can be stored</source>
            <translation>区块 %1 超出可存储的范围</translation>
        </message>
        <message>
            <source>the header's hash is %1, but the node says %2</source>
            <translation>区块头的哈希为 %1，而节点所示为 %2</translation>
        </message>
        <message>
            <source>the block's time lies beyond the year 9999</source>
            <translation>区块时间晚于 9999 年</translation>
        </message>
        <message>
            <source>profile "%1" was not loaded</source>
            <translation>映射“%1”未载入</translation>
        </message>
        <message>
            <source>a log belongs to no transaction of the block</source>
            <translation>有日志不属于区块中的任何交易</translation>
        </message>
        <message>
            <source>more logs in one block than can be numbered</source>
            <translation>一个区块的日志多到无法编号</translation>
        </message>
        <message>
            <source>one log stands for more than 1024 events</source>
            <translation>一条日志代表超过 1024 个事件</translation>
        </message>
        <message>
            <source>a call belongs to no transaction of the block</source>
            <translation>有调用不属于区块中的任何交易</translation>
        </message>
        <message>
            <source>only its hash is given</source>
            <translation>只给出了哈希</translation>
        </message>
        <message>
            <source>ask for full transactions</source>
            <translation>请求完整的交易</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>缺失</translation>
        </message>
        <message>
            <source>missing, and there is no root</source>
            <translation>缺失，也没有 root</translation>
        </message>
        <message>
            <source>missing although %1 is there</source>
            <translation>缺失，而 %1 存在</translation>
        </message>
        <message>
            <source>neither 0x0 nor 0x1</source>
            <translation>既非 0x0 也非 0x1</translation>
        </message>
        <message>
            <source>%1 is not a type that can be verified (0 to 4)</source>
            <translation>%1 不是可验证的类型（0 至 4）</translation>
        </message>
        <message>
            <source>a header of this fork cannot be verified by this version</source>
            <translation>此版本无法验证该分叉的区块头</translation>
        </message>
        <message>
            <source>not an object</source>
            <translation>不是对象</translation>
        </message>
        <message>
            <source>not an array</source>
            <translation>不是数组</translation>
        </message>
        <message>
            <source>not a string</source>
            <translation>不是字符串</translation>
        </message>
        <message>
            <source>not a quantity</source>
            <translation>不是数量</translation>
        </message>
        <message>
            <source>larger than 64 bits</source>
            <translation>超过 64 位</translation>
        </message>
        <message>
            <source>more than %1 fields</source>
            <translation>超过 %1 个字段</translation>
        </message>
        <message>
            <source>more than %1 items</source>
            <translation>超过 %1 项</translation>
        </message>
        <message>
            <source>longer than %1 bytes</source>
            <translation>超过 %1 字节</translation>
        </message>
        <message>
            <source>not 0x and %1 hexadecimal digits</source>
            <translation>不是 0x 加 %1 位十六进制数</translation>
        </message>
        <message>
            <source>not 0x and pairs of hexadecimal digits</source>
            <translation>不是 0x 加成对的十六进制数</translation>
        </message>
        <message>
            <source>its genesis block is %1, but the chain file pins %2</source>
            <translation>其创世区块为 %1，而链文件钉定的是 %2</translation>
        </message>
        <message>
            <source>it names %1 as the block before, which is %2</source>
            <translation>所指的前一区块为 %1，实为 %2</translation>
        </message>
        <message>
            <source>it is older than the block before it</source>
            <translation>早于前一区块</translation>
        </message>
        <message>
            <source>it does not follow the block before it</source>
            <translation>不接续前一区块</translation>
        </message>
        <message>
            <source>no answer for %1 s</source>
            <translation>%1 秒内没有应答</translation>
        </message>
        <message>
            <source>not done within %1 s</source>
            <translation>%1 秒内未完成</translation>
        </message>
        <message>
            <source>HTTP status %1</source>
            <translation>HTTP 状态 %1</translation>
        </message>
        <message>
            <source>the answer's header is larger than %1 KiB</source>
            <translation>应答头大于 %1 KiB</translation>
        </message>
        <message>
            <source>the answer is larger than %1 MiB</source>
            <translation>应答大于 %1 MiB</translation>
        </message>
        <message>
            <source>the server's public key is not the pinned one</source>
            <translation>服务器的公钥不是钉定的公钥</translation>
        </message>
        <message>
            <source>the answer is large, but mostly blanks or punctuation</source>
            <translation>应答很大，但几乎全是空白或标点</translation>
        </message>
        <message>
            <source>the answer is not JSON</source>
            <translation>应答不是 JSON</translation>
        </message>
        <message>
            <source>the node gave %1 answers to %2 calls</source>
            <translation>节点对 %2 个调用给出 %1 个应答</translation>
        </message>
        <message>
            <source>an answer is not a JSON-RPC 2.0 response</source>
            <translation>有应答不符合 JSON-RPC 2.0</translation>
        </message>
        <message>
            <source>an answer has the id of no call</source>
            <translation>有应答的标识不属于任何调用</translation>
        </message>
        <message>
            <source>two answers have the same id</source>
            <translation>两个应答的标识相同</translation>
        </message>
        <message>
            <source>an answer could not be read twice</source>
            <translation>有应答无法再次读取</translation>
        </message>
        <message>
            <source>a block has no list of transactions</source>
            <translation>有区块没有交易列表</translation>
        </message>
        <message>
            <source>a transaction has no hash</source>
            <translation>有交易没有哈希</translation>
        </message>
        <message>
            <source>the answer to %1 is not a quantity</source>
            <translation>对 %1 的应答不是数量</translation>
        </message>
        <message>
            <source>the node says "%1" (%2)</source>
            <translation>节点称：“%1”（%2）</translation>
        </message>
        <message>
            <source>the node refuses %1</source>
            <translation>节点拒绝 %1</translation>
        </message>
        <message>
            <source>its operator must allow it</source>
            <translation>须由其运营方放行</translation>
        </message>
        <message>
            <source>has no block %1</source>
            <translation>没有区块 %1</translation>
        </message>
        <message>
            <source>it may have dropped its history, or still be loading it</source>
            <translation>可能已丢弃历史，或仍在加载</translation>
        </message>
        <message>
            <source>is not the one asked for</source>
            <translation>不是所请求的</translation>
        </message>
        <message>
            <source>check the address, and that the node serves JSON-RPC there</source>
            <translation>请核对地址，并确认节点在该处提供 JSON-RPC</translation>
        </message>
        <message>
            <source>this is no JSON-RPC node</source>
            <translation>这不是 JSON-RPC 节点</translation>
        </message>
        <message>
            <source>its blocks' hashes do not hold by any rule that this version knows (qbft, ibft2, ibft1, clique, none)</source>
            <translation>其区块哈希不符合此版本认识的任何规则（qbft、ibft2、ibft1、clique、none）</translation>
        </message>
        <message>
            <source>is of chain %1, but the chain file says %2</source>
            <translation>属于链 %1，而链文件为 %2</translation>
        </message>
        <message>
            <source>correct chain_id or the node's url</source>
            <translation>请更正 chain_id 或节点的 url</translation>
        </message>
        <message>
            <source>its genesis block does not verify</source>
            <translation>其创世区块未通过验证</translation>
        </message>
        <message>
            <source>it is another chain</source>
            <translation>这是另一条链</translation>
        </message>
        <message>
            <source>correct genesis_hash or the node's url</source>
            <translation>请更正 genesis_hash 或节点的 url</translation>
        </message>
        <message>
            <source>no node could be read</source>
            <translation>没有可读取的节点</translation>
        </message>
        <message>
            <source>Check the addresses and that the nodes run, then sync again</source>
            <translation>请核对地址并确认节点正在运行，然后重新同步</translation>
        </message>
        <message>
            <source>sync was cancelled</source>
            <translation>同步已取消</translation>
        </message>
        <message>
            <source>what was read is kept</source>
            <translation>已读取的内容予以保留</translation>
        </message>
        <message>
            <source>sync again to go on</source>
            <translation>如要继续，请再次同步</translation>
        </message>
        <message>
            <source>Nothing was stored</source>
            <translation>未存入任何内容</translation>
        </message>
        <message>
            <source>What precedes, up to block %1, is kept</source>
            <translation>此前直至区块 %1 的内容予以保留</translation>
        </message>
        <message>
            <source>What was read is kept</source>
            <translation>已读取的内容予以保留</translation>
        </message>
        <message>
            <source>ask another node or archive</source>
            <translation>请换用另一节点或归档文件</translation>
        </message>
        <message>
            <source>give the whole archive and sync again</source>
            <translation>请给出完整的归档文件后重新同步</translation>
        </message>
        <message>
            <source>ask another operator</source>
            <translation>请向另一运营方查询</translation>
        </message>
        <message>
            <source>find out which of them is right</source>
            <translation>请查明何者正确</translation>
        </message>
        <message>
            <source>It was set aside</source>
            <translation>该节点已搁置</translation>
        </message>
        <message>
            <source>it was set aside</source>
            <translation>该节点已搁置</translation>
        </message>
        <message>
            <source>The node was set aside</source>
            <translation>该节点已搁置</translation>
        </message>
        <message>
            <source>find out why</source>
            <translation>请查明原因</translation>
        </message>
        <message>
            <source>%1 has another block %2, %3 and not %4, whose history does not link to the one that was read</source>
            <translation>%1 的区块 %2 不同，为 %3 而非 %4，其历史与已读取的不相连</translation>
        </message>
        <message>
            <source>%1 has another history from block %2 on</source>
            <translation>%1 自区块 %2 起历史不同</translation>
        </message>
        <message>
            <source>%1 and not %2</source>
            <translation>为 %1 而非 %2</translation>
        </message>
        <message>
            <source>Its validators did not seal that</source>
            <translation>其验证者并未签封该历史</translation>
        </message>
        <message>
            <source>%1 replaced final blocks, which those up to %2 are</source>
            <translation>%1 替换了已定案的区块（直至区块 %2 均已定案）</translation>
        </message>
        <message>
            <source>%1 replaced the blocks after %2</source>
            <translation>%1 替换了区块 %2 之后的区块</translation>
        </message>
        <message>
            <source>%1 replaced the blocks after %2, but of its block %3</source>
            <translation>%1 替换了区块 %2 之后的区块，但其区块 %3 有误</translation>
        </message>
        <message>
            <source>%1 blocks were taken back and are read anew</source>
            <translation>已退回 %1 个区块并重新读取</translation>
        </message>
        <message>
            <source>the newest block that a node shows, %1, is %2 minutes old</source>
            <translation>节点所示的最新区块 %1 已有 %2 分钟</translation>
        </message>
        <message>
            <source>The chain stands still, or newer blocks are withheld</source>
            <translation>链已停滞，或较新的区块被隐瞒</translation>
        </message>
        <message>
            <source>validators sealed two different blocks %1</source>
            <translation>验证者签封了两个不同的区块 %1</translation>
        </message>
        <message>
            <source>the chain is frozen as it was read, and both headers are kept as evidence</source>
            <translation>该链按已读取的内容冻结，两个区块头均作为证据保存</translation>
        </message>
        <message>
            <source>ask the operators which history holds</source>
            <translation>请向运营方查询何者为准</translation>
        </message>
        <message>
            <source>%1 gave %2, %3 gave %4</source>
            <translation>%1 给出 %2，%3 给出 %4</translation>
        </message>
        <message>
            <source>the seals of this workspace were not checked up to block %1</source>
            <translation>本工作区直至区块 %1 的签封未经验证</translation>
        </message>
        <message>
            <source>sync the chain into a new workspace</source>
            <translation>请将该链同步到新的工作区</translation>
        </message>
        <message>
            <source>sync the chain into a new workspace, or restore the chain file</source>
            <translation>请将该链同步到新的工作区，或恢复链文件</translation>
        </message>
        <message>
            <source>is another than the one by which blocks up to %1 were read</source>
            <translation>与读取直至区块 %1 时所用的不同</translation>
        </message>
        <message>
            <source>contract %1 (profile %2) was not in the chain file when blocks up to %3 were read</source>
            <translation>读取直至区块 %3 时，链文件中没有合约 %1（映射 %2）</translation>
        </message>
        <message>
            <source>its events up to there are not in this workspace</source>
            <translation>在此之前的相关事件不在本工作区</translation>
        </message>
        <message>
            <source>Sync the chain into a new workspace to have them</source>
            <translation>如需这些事件，请将该链同步到新的工作区</translation>
        </message>
        <message>
            <source>contract %1 (profile %2) is not in the chain file any more</source>
            <translation>链文件中已没有合约 %1（映射 %2）</translation>
        </message>
        <message>
            <source>its events after block %1 are not read</source>
            <translation>区块 %1 之后的相关事件未读取</translation>
        </message>
        <message>
            <source>Restore it there if that was not meant</source>
            <translation>如非本意，请在链文件中恢复</translation>
        </message>
        <message>
            <source>profile %1 is another than the one by which blocks up to %2 were read</source>
            <translation>映射 %1 与读取直至区块 %2 时所用的不同</translation>
        </message>
        <message>
            <source>what it reads otherwise is not in this workspace</source>
            <translation>按其可另行读出的内容不在本工作区</translation>
        </message>
        <message>
            <source>Sync the chain into a new workspace to have it</source>
            <translation>如需这些内容，请将该链同步到新的工作区</translation>
        </message>
        <message>
            <source>describes another chain than the workspace holds</source>
            <translation>描述的链与工作区所存的不同</translation>
        </message>
        <message>
            <source>give the workspace's own chain file its name back</source>
            <translation>请将工作区原来的链文件改回此名</translation>
        </message>
        <message>
            <source>names no node to read from</source>
            <translation>没有列出可读取的节点</translation>
        </message>
        <message>
            <source>name one under "nodes"</source>
            <translation>请在“nodes”下列出一个</translation>
        </message>
        <message>
            <source>is empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <source>name a node, or give an archive to read</source>
            <translation>请列出节点，或给出归档文件</translation>
        </message>
        <message>
            <source>is %1, but the newest block there is %2</source>
            <translation>为 %1，而那里的最新区块为 %2</translation>
        </message>
        <message>
            <source>correct it, or wait until the chain is there</source>
            <translation>请更正，或等待链到达该处</translation>
        </message>
        <message>
            <source>this version reads evm chains only, not %1</source>
            <translation>此版本只读取 evm 链，不读取 %1</translation>
        </message>
        <message>
            <source>is not a chain archive that this version reads</source>
            <translation>不是此版本能读取的链归档文件</translation>
        </message>
        <message>
            <source>give a .jsonl.gz that Guanlan or a compatible tool wrote</source>
            <translation>请给出由观澜或兼容工具写出的 .jsonl.gz</translation>
        </message>
        <message>
            <source>its first line is not JSON</source>
            <translation>第一行不是 JSON</translation>
        </message>
        <message>
            <source>its first line is not an object</source>
            <translation>第一行不是对象</translation>
        </message>
        <message>
            <source>its first line does not say "format":"guanlan-chain-archive"</source>
            <translation>第一行没有 "format":"guanlan-chain-archive"</translation>
        </message>
        <message>
            <source>it is of version %1, not 1</source>
            <translation>版本为 %1，不是 1</translation>
        </message>
        <message>
            <source>there is no such archive</source>
            <translation>没有这样的归档文件</translation>
        </message>
        <message>
            <source>the archive cannot be read</source>
            <translation>归档文件无法读取</translation>
        </message>
        <message>
            <source>it is not compressed with gzip</source>
            <translation>未用 gzip 压缩</translation>
        </message>
        <message>
            <source>it ends within its first line</source>
            <translation>在第一行中途结束</translation>
        </message>
        <message>
            <source>a line is longer than %1 MiB</source>
            <translation>有一行超过 %1 MiB</translation>
        </message>
        <message>
            <source>its compressed data is damaged</source>
            <translation>压缩数据已损坏</translation>
        </message>
        <message>
            <source>the line of block %1 is not a block of an archive</source>
            <translation>区块 %1 的一行不是归档文件的区块</translation>
        </message>
        <message>
            <source>begins at block %1, but block %2 is needed first</source>
            <translation>从区块 %1 开始，但首先需要区块 %2</translation>
        </message>
        <message>
            <source>ends before block %1</source>
            <translation>在区块 %1 之前结束</translation>
        </message>
        <message>
            <source>ends before block %1, although its first line announces blocks up to %2</source>
            <translation>在区块 %1 之前结束，而第一行称有直至 %2 的区块</translation>
        </message>
        <message>
            <source>block %1 stands where block %2 is due</source>
            <translation>应为区块 %2 之处却是区块 %1</translation>
        </message>
        <message>
            <source>lines must ascend without gaps</source>
            <translation>各行须连续递增</translation>
        </message>
        <message>
            <source>holds %1 chain %2, but the chain file says %3 chain %4</source>
            <translation>所存为 %1 链 %2，而链文件为 %3 链 %4</translation>
        </message>
        <message>
            <source>give the archive of that chain</source>
            <translation>请给出该链的归档文件</translation>
        </message>
        <message>
            <source>export was cancelled</source>
            <translation>导出已取消</translation>
        </message>
        <message>
            <source>nothing was written</source>
            <translation>未写入任何内容</translation>
        </message>
        <message>
            <source>its block %1 is another than the workspace holds</source>
            <translation>其区块 %1 与工作区所存不同</translation>
        </message>
        <message>
            <source>sync again before exporting</source>
            <translation>请重新同步后再导出</translation>
        </message>
        <message>
            <source>nothing of it was synced yet</source>
            <translation>尚未同步任何内容</translation>
        </message>
        <message>
            <source>sync it first</source>
            <translation>请先同步</translation>
        </message>
        <message>
            <source>nothing was synced</source>
            <translation>未同步任何内容</translation>
        </message>
        <message>
            <source>the chain holds no event</source>
            <translation>该链没有事件</translation>
        </message>
        <message>
            <source>must be 0x and %1 hex digits</source>
            <translation>必须是 0x 加 %1 位十六进制数</translation>
        </message>
        <message>
            <source>key must be 0x and 64 hex digits</source>
            <translation>键必须是 0x 加 64 位十六进制数</translation>
        </message>
        <message>
            <source>needs "zh", "en" or both</source>
            <translation>需要“zh”“en”之一或两者</translation>
        </message>
        <message>
            <source>must be one of qbft, ibft2, ibft1, clique, none</source>
            <translation>必须是 qbft、ibft2、ibft1、clique、none 之一</translation>
        </message>
        <message>
            <source>must be one of identity, licence, asset-proof, income-proof, experience, professional-investor, other</source>
            <translation>必须是 identity、licence、asset-proof、income-proof、experience、professional-investor、other 之一</translation>
        </message>
        <message>
            <source>must be one of evm, fisco-bcos-3, fabric, chainmaker</source>
            <translation>必须是 evm、fisco-bcos-3、fabric、chainmaker 之一</translation>
        </message>
        <message>
            <source>must be ceil2n3 or 2f+1</source>
            <translation>必须是 ceil2n3 或 2f+1</translation>
        </message>
        <message>
            <source>must be 1 or more</source>
            <translation>不得小于 1</translation>
        </message>
        <message>
            <source>must be 0 in the first rule</source>
            <translation>第一条规则中必须是 0</translation>
        </message>
        <message>
            <source>must be greater than in the rule before</source>
            <translation>必须大于前一条规则</translation>
        </message>
        <message>
            <source>must hold at least one rule</source>
            <translation>至少须有一条规则</translation>
        </message>
        <message>
            <source>must be an address that begins with http:// or https://</source>
            <translation>必须是以 http:// 或 https:// 开头的地址</translation>
        </message>
        <message>
            <source>must hold no user name or password</source>
            <translation>不得含用户名或密码</translation>
        </message>
        <message>
            <source>it would be kept and shown</source>
            <translation>它们会被保存并显示</translation>
        </message>
        <message>
            <source>let the network protect the node</source>
            <translation>请由网络保护节点</translation>
        </message>
        <message>
            <source>must be "sha256/" and the base64 of 32 bytes</source>
            <translation>必须是“sha256/”加 32 字节的 base64</translation>
        </message>
        <message>
            <source>needs an https:// address</source>
            <translation>需要 https:// 地址</translation>
        </message>
        <message>
            <source>only qbft, ibft2 and ibft1 may follow one another</source>
            <translation>只有 qbft、ibft2、ibft1 可以前后相继</translation>
        </message>
        <message>
            <source>name one kind for the whole chain</source>
            <translation>请为整条链指定一种</translation>
        </message>
        <message>
            <source>clique holds for the whole chain</source>
            <translation>clique 适用于整条链</translation>
        </message>
        <message>
            <source>name it once, without a list</source>
            <translation>请只写一次，不用列表</translation>
        </message>
        <message>
            <source>must begin with a name</source>
            <translation>必须以名称开头</translation>
        </message>
        <message>
            <source>no '(' after the name</source>
            <translation>名称之后没有“(”</translation>
        </message>
        <message>
            <source>unexpected text at '%1'</source>
            <translation>“%1”处的文字有误</translation>
        </message>
        <message>
            <source>a tuple without members</source>
            <translation>元组没有成员</translation>
        </message>
        <message>
            <source>two parameters are named '%1'</source>
            <translation>有两个参数名为“%1”</translation>
        </message>
        <message>
            <source>needs more than 1 MiB of head</source>
            <translation>头部超过 1 MiB</translation>
        </message>
        <message>
            <source>no ')' or ',' after '%1'</source>
            <translation>“%1”之后没有“)”或“,”</translation>
        </message>
        <message>
            <source>'indexed' belongs to an event's own parameters</source>
            <translation>“indexed”只能用于事件自身的参数</translation>
        </message>
        <message>
            <source>more than three indexed parameters</source>
            <translation>索引参数超过三个</translation>
        </message>
        <message>
            <source>types nested more than %1 levels deep</source>
            <translation>类型嵌套超过 %1 层</translation>
        </message>
        <message>
            <source>a type is missing</source>
            <translation>缺少类型</translation>
        </message>
        <message>
            <source>unknown type '%1'</source>
            <translation>未知的类型“%1”</translation>
        </message>
        <message>
            <source>no ']'</source>
            <translation>缺少“]”</translation>
        </message>
        <message>
            <source>impossible list size</source>
            <translation>列表长度不可能</translation>
        </message>
        <message>
            <source>must be "0x" and 64 hex digits, or 40 of an address</source>
            <translation>必须是“0x”加 64 位十六进制数，或 40 位的地址</translation>
        </message>
        <message>
            <source>must be "0x" and 40 hex digits</source>
            <translation>必须是“0x”加 40 位十六进制数</translation>
        </message>
        <message>
            <source>must be "0x" and pairs of hex digits</source>
            <translation>必须是“0x”加成对的十六进制数</translation>
        </message>
        <message>
            <source>'%1' is none of</source>
            <translation>“%1”不在下列之中</translation>
        </message>
        <message>
            <source>'%1' is no %2</source>
            <translation>“%1”不是 %2</translation>
        </message>
        <message>
            <source>must end in '[]'</source>
            <translation>必须以“[]”结尾</translation>
        </message>
        <message>
            <source>goes through more than %1 lists</source>
            <translation>经过的列表超过 %1 个</translation>
        </message>
        <message>
            <source>'%1' is %2, '%3' is %4</source>
            <translation>“%1”为 %2，“%3”为 %4</translation>
        </message>
        <message>
            <source>leave the event out, or say "ignore" or "unmapped"</source>
            <translation>请去掉该事件，或写“ignore”或“unmapped”</translation>
        </message>
        <message>
            <source>has more than %1 mappings</source>
            <translation>映射超过 %1 个</translation>
        </message>
        <message>
            <source>has more than %1 functions</source>
            <translation>函数超过 %1 个</translation>
        </message>
        <message>
            <source>has more than %1 events</source>
            <translation>事件超过 %1 个</translation>
        </message>
        <message>
            <source>has more than %1 methods</source>
            <translation>方法超过 %1 个</translation>
        </message>
        <message>
            <source>is never reached</source>
            <translation>永远不会用到</translation>
        </message>
        <message>
            <source>the mapping before it has no 'when'</source>
            <translation>其前的映射没有“when”</translation>
        </message>
        <message>
            <source>needs 'each' in the event</source>
            <translation>事件中需要“each”</translation>
        </message>
        <message>
            <source>'%1' is no single word</source>
            <translation>“%1”不是单个字</translation>
        </message>
        <message>
            <source>cannot be used beside 'each'</source>
            <translation>不能与“each”并用</translation>
        </message>
        <message>
            <source>a call's arguments belong to whole logs</source>
            <translation>调用的参数属于整条日志</translation>
        </message>
        <message>
            <source>the same selector as another call</source>
            <translation>与另一个调用的选择器相同</translation>
        </message>
        <message>
            <source>the same selector as another method</source>
            <translation>与另一个方法的选择器相同</translation>
        </message>
        <message>
            <source>'%1' is %2 and cannot be compared</source>
            <translation>“%1”为 %2，不能比较</translation>
        </message>
        <message>
            <source>says nothing</source>
            <translation>没有内容</translation>
        </message>
        <message>
            <source>needs a number, not %1</source>
            <translation>需要数，而不是 %1</translation>
        </message>
        <message>
            <source>can only be "absent"</source>
            <translation>只能是“absent”</translation>
        </message>
        <message>
            <source>the type requires this field</source>
            <translation>该类型必须有此字段</translation>
        </message>
        <message>
            <source>it may not be absent at times</source>
            <translation>不得时有时无</translation>
        </message>
        <message>
            <source>must have exactly one of</source>
            <translation>必须恰有下列之一</translation>
        </message>
        <message>
            <source>parameter, constant, case, keccak256, sha256, call</source>
            <translation>parameter、constant、case、keccak256、sha256、call</translation>
        </message>
        <message>
            <source>type, ignore, unmapped</source>
            <translation>type、ignore、unmapped</translation>
        </message>
        <message>
            <source>'of' and 'else' belong to 'case'</source>
            <translation>“of”与“else”只能用于“case”</translation>
        </message>
        <message>
            <source>'%1' is %2, but '%3' takes %4</source>
            <translation>“%1”为 %2，而“%3”需要 %4</translation>
        </message>
        <message>
            <source>'%1' is %2 and has no cases</source>
            <translation>“%1”为 %2，没有可分的情形</translation>
        </message>
        <message>
            <source>a text field has no cases</source>
            <translation>文本字段没有可分的情形</translation>
        </message>
        <message>
            <source>use 'when'</source>
            <translation>请用“when”</translation>
        </message>
        <message>
            <source>must have at least one case</source>
            <translation>至少须有一种情形</translation>
        </message>
        <message>
            <source>a hash fits only a 32-byte field</source>
            <translation>哈希只能用于 32 字节的字段</translation>
        </message>
        <message>
            <source>'%1' is %2 and cannot be hashed</source>
            <translation>“%1”为 %2，不能取哈希</translation>
        </message>
        <message>
            <source>more than one bytes or string</source>
            <translation>超过一个 bytes 或 string</translation>
        </message>
        <message>
            <source>where one ends and the next begins would be lost</source>
            <translation>前后的分界会丢失</translation>
        </message>
        <message>
            <source>no such function among the event's 'calls'</source>
            <translation>事件的“calls”中没有此函数</translation>
        </message>
        <message>
            <source>only single words can be taken from a call</source>
            <translation>从调用中只能取单个字</translation>
        </message>
        <message>
            <source>no such canonical field</source>
            <translation>没有这样的规范字段</translation>
        </message>
        <message>
            <source>%1 has no such field</source>
            <translation>%1 没有此字段</translation>
        </message>
        <message>
            <source>%1 needs '%2'</source>
            <translation>%1 需要“%2”</translation>
        </message>
        <message>
            <source>'[]' goes through a list that the call's 'each' does not name</source>
            <translation>“[]”经过的列表未列于调用的“each”</translation>
        </message>
        <message>
            <source>belongs to 'type'</source>
            <translation>只能用于“type”</translation>
        </message>
        <message>
            <source>no such canonical type '%1'</source>
            <translation>没有规范类型“%1”</translation>
        </message>
        <message>
            <source>no parameter '%1'</source>
            <translation>没有参数“%1”</translation>
        </message>
        <message>
            <source>'%1' has no member '%2'</source>
            <translation>“%1”没有成员“%2”</translation>
        </message>
        <message>
            <source>'%1' is %2 and has no elements</source>
            <translation>“%1”为 %2，没有元素</translation>
        </message>
        <message>
            <source>of '%1', which is indexed, only the hash is on chain</source>
            <translation>“%1”为索引参数，链上只有其哈希</translation>
        </message>
        <message>
            <source>'[]' may only follow the parameter itself</source>
            <translation>“[]”只能跟在参数自身之后</translation>
        </message>
        <message>
            <source>'[]' needs 'each' in the event</source>
            <translation>“[]”需要事件中有“each”</translation>
        </message>
        <message>
            <source>'%1' is no list that is a parameter by itself</source>
            <translation>“%1”不是自成参数的列表</translation>
        </message>
        <message>
            <source>ambiguous</source>
            <translation>有歧义</translation>
        </message>
        <message>
            <source>the same first topic and number of indexed parameters as events[%1]</source>
            <translation>首个主题与索引参数个数同 events[%1]</translation>
        </message>
        <message>
            <source>is '%1', but the file is named '%2'</source>
            <translation>为“%1”，而文件名为“%2”</translation>
        </message>
        <message>
            <source>leave it out where no method is known</source>
            <translation>没有已知方法时请去掉</translation>
        </message>
        <message>
            <source>'%1' cannot be a profile's name</source>
            <translation>“%1”不能作为映射的名称</translation>
        </message>
        <message>
            <source>no profile '%1'</source>
            <translation>没有映射“%1”</translation>
        </message>
        <message>
            <source>there is no %1.json in %2</source>
            <translation>%2 中没有 %1.json</translation>
        </message>
        <message>
            <source>correct the name, or put the file there</source>
            <translation>请更正名称，或将文件放在那里</translation>
        </message>
        <message>
            <source>there is no %1.json in any folder</source>
            <translation>任何文件夹中都没有 %1.json</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>没有权限</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>不允许此操作</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>没有这样的文件或文件夹</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>磁盘空间不足</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>文件系统只读</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>输入输出错误</translation>
        </message>
        <message>
            <source>input/output error</source>
            <translation>输入输出错误</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>是文件夹</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>不是文件夹</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>文件已存在</translation>
        </message>
        <message>
            <source>File too large</source>
            <translation>文件过大</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>文件名过长</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>超出磁盘配额</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>打开的文件过多</translation>
        </message>
        <message>
            <source>Resource temporarily unavailable</source>
            <translation>资源暂不可用</translation>
        </message>
        <message>
            <source>Connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>connection refused</source>
            <translation>连接被拒绝</translation>
        </message>
        <message>
            <source>Connection timed out</source>
            <translation>连接超时</translation>
        </message>
        <message>
            <source>Connection reset by peer</source>
            <translation>连接被对方重置</translation>
        </message>
        <message>
            <source>No route to host</source>
            <translation>无法到达主机</translation>
        </message>
        <message>
            <source>Network is unreachable</source>
            <translation>网络不可用</translation>
        </message>
        <message>
            <source>Couldn't connect to server</source>
            <translation>无法连接服务器</translation>
        </message>
        <message>
            <source>Could not connect to server</source>
            <translation>无法连接服务器</translation>
        </message>
        <message>
            <source>Couldn't resolve host name</source>
            <translation>无法解析主机名</translation>
        </message>
        <message>
            <source>Could not resolve host</source>
            <translation>无法解析主机</translation>
        </message>
        <message>
            <source>Timeout was reached</source>
            <translation>已超时</translation>
        </message>
        <message>
            <source>Server returned nothing (no headers, no data)</source>
            <translation>服务器未返回任何内容</translation>
        </message>
        <message>
            <source>Empty reply from server</source>
            <translation>服务器的应答为空</translation>
        </message>
        <message>
            <source>Recv failure</source>
            <translation>接收失败</translation>
        </message>
        <message>
            <source>Send failure</source>
            <translation>发送失败</translation>
        </message>
        <message>
            <source>Failed to connect to %1 port %2 after %3 ms</source>
            <translation>连接 %1 端口 %2 失败（历时 %3 毫秒）</translation>
        </message>
        <message>
            <source>Connection timed out after %1 milliseconds</source>
            <translation>连接在 %1 毫秒后超时</translation>
        </message>
        <message>
            <source>Operation timed out after %1 milliseconds with %2 bytes received</source>
            <translation>操作在 %1 毫秒后超时，已收到 %2 字节</translation>
        </message>
        <message>
            <source>Received HTTP/0.9 when not allowed</source>
            <translation>收到不允许的 HTTP/0.9</translation>
        </message>
        <message>
            <source>Unsupported protocol</source>
            <translation>不支持的协议</translation>
        </message>
        <message>
            <source>URL using bad/illegal format or missing URL</source>
            <translation>地址格式有误或缺失</translation>
        </message>
        <message>
            <source>SSL certificate problem</source>
            <translation>服务器证书有问题</translation>
        </message>
        <message>
            <source>unable to get local issuer certificate</source>
            <translation>找不到其颁发机构的证书</translation>
        </message>
        <message>
            <source>self-signed certificate</source>
            <translation>自签名证书</translation>
        </message>
        <message>
            <source>self-signed certificate in certificate chain</source>
            <translation>证书链中有自签名证书</translation>
        </message>
        <message>
            <source>certificate has expired</source>
            <translation>证书已过期</translation>
        </message>
        <message>
            <source>certificate is not yet valid</source>
            <translation>证书尚未生效</translation>
        </message>
        <message>
            <source>unable to get issuer certificate</source>
            <translation>找不到颁发机构的证书</translation>
        </message>
        <message>
            <source>SSL peer certificate or SSH remote key was not OK</source>
            <translation>服务器证书不可信</translation>
        </message>
        <message>
            <source>SSL connection timeout</source>
            <translation>安全连接超时</translation>
        </message>
        <message>
            <source>SSL connect error</source>
            <translation>安全连接失败</translation>
        </message>
        <message>
            <source>transfer closed with outstanding read data remaining</source>
            <translation>传输中断，内容不完整</translation>
        </message>
        <message>
            <source>transfer closed with %1 bytes remaining to read</source>
            <translation>传输中断，尚有 %1 字节未读</translation>
        </message>
        <message>
            <source>line %1, column %2</source>
            <translation>第 %1 行第 %2 列</translation>
        </message>
        <message>
            <source>unexpected %1</source>
            <translation>出现了不应有的 %1</translation>
        </message>
        <message>
            <source>unexpected end of input</source>
            <translation>意外结束</translation>
        </message>
        <message>
            <source>expected %1</source>
            <translation>应为 %1</translation>
        </message>
        <message>
            <source>expected end of input</source>
            <translation>应在此结束</translation>
        </message>
        <message>
            <source>expected string literal</source>
            <translation>应为字符串</translation>
        </message>
        <message>
            <source>invalid literal</source>
            <translation>写法无效</translation>
        </message>
        <message>
            <source>last read</source>
            <translation>最后读到</translation>
        </message>
        <message>
            <source>attempting to parse an empty input</source>
            <translation>内容为空</translation>
        </message>
        <message>
            <source>check that your input string or stream contains the expected JSON</source>
            <translation>请确认其中是 JSON</translation>
        </message>
        <message>
            <source>The JSON document has an improper structure</source>
            <translation>JSON 结构有误</translation>
        </message>
        <message>
            <source>missing or superfluous commas, braces, missing keys, etc</source>
            <translation>逗号、括号或键缺失或多余</translation>
        </message>
        <message>
            <source>The JSON document was too deep (too many nested objects and arrays)</source>
            <translation>JSON 嵌套过深</translation>
        </message>
        <message>
            <source>The JSON number is too large or too small to fit within the requested type</source>
            <translation>JSON 中的数过大或过小</translation>
        </message>
        <message>
            <source>The input is not valid UTF-8</source>
            <translation>内容不是有效的 UTF-8</translation>
        </message>
        <message>
            <source>Problem while parsing a string</source>
            <translation>字符串有误</translation>
        </message>
        <message>
            <source>Problem while parsing a number</source>
            <translation>数有误</translation>
        </message>
        <message>
            <source>Problem while parsing an atom starting with the letter '%1'</source>
            <translation>以字母“%1”开头的词有误</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>为空</translation>
        </message>
        <message>
            <source>no JSON found</source>
            <translation>没有 JSON</translation>
        </message>
        <message>
            <source>Within strings, some characters must be escaped, we found unescaped characters</source>
            <translation>字符串中有应转义而未转义的字符</translation>
        </message>
        <message>
            <source>Error allocating memory, we're most likely out of memory</source>
            <translation>内存不足</translation>
        </message>
        <message>
            <source>Unexpected trailing content in the JSON input</source>
            <translation>JSON 之后还有其他内容</translation>
        </message>
    </context>
</TS>
