<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Errors</name>
        <message>
            <source>nothing was written, since it could not be signed</source>
            <translation>未能签名，故未写入任何文件</translation>
        </message>
        <message>
            <source>another program writes to this workspace (a window that has it open, or a sync)</source>
            <translation>另一个程序（打开它的窗口或正在进行的同步）正在写入此工作区</translation>
        </message>
        <message>
            <source>close it there</source>
            <translation>请在那里关闭它</translation>
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
            <source>open it for writing</source>
            <translation>请以可写方式打开</translation>
        </message>
        <message>
            <source>cannot be removed</source>
            <translation>无法移除</translation>
        </message>
        <message>
            <source>choose another folder</source>
            <translation>请另选文件夹</translation>
        </message>
        <message>
            <source>hand in a file with fewer</source>
            <translation>请报送列数较少的文件</translation>
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
            <source>sync</source>
            <translation>同步</translation>
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
            <source>cannot be written</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <source>cannot write</source>
            <translation>无法写入</translation>
        </message>
        <message>
            <source>cannot make the folder</source>
            <translation>无法建立文件夹</translation>
        </message>
        <message>
            <source>nothing can be written into this folder</source>
            <translation>此文件夹无法写入</translation>
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
            <source>the file holds no row</source>
            <translation>文件中没有任何行</translation>
        </message>
        <message>
            <source>its first one must name the columns</source>
            <translation>第一行须为列名</translation>
        </message>
        <message>
            <source>its first sheet</source>
            <translation>第一张工作表</translation>
        </message>
        <message>
            <source>the file's first lines hold no JSON object with a key</source>
            <translation>文件开头没有带键的 JSON 对象</translation>
        </message>
        <message>
            <source>the headings cannot be read</source>
            <translation>列名无法读取</translation>
        </message>
        <message>
            <source>has no sheet with cells</source>
            <translation>没有含单元格的工作表</translation>
        </message>
        <message>
            <source>holds more than 64 MiB of texts</source>
            <translation>文字超过 64 MiB</translation>
        </message>
        <message>
            <source>holds a damaged part</source>
            <translation>有一部分已损坏</translation>
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
            <source>a part unpacks to more than a hundred times its size</source>
            <translation>有一部分解压后超过原大小的一百倍</translation>
        </message>
        <message>
            <source>was changed while it was read</source>
            <translation>读取期间文件被改动</translation>
        </message>
        <message>
            <source>the file has no such column any more</source>
            <translation>文件中已没有该列</translation>
        </message>
        <message>
            <source>it was stopped, and nothing was taken</source>
            <translation>已停止，未接收任何内容</translation>
        </message>
        <message>
            <source>another program holds the workspace</source>
            <translation>另一个程序正占用此工作区</translation>
        </message>
        <message>
            <source>the workspace may not be written to</source>
            <translation>此工作区不允许写入</translation>
        </message>
        <message>
            <source>the workspace was opened to read only, so nothing was written</source>
            <translation>工作区以只读方式打开，未写入任何内容</translation>
        </message>
        <message>
            <source>the disk is full</source>
            <translation>磁盘已满</translation>
        </message>
        <message>
            <source>the disk may be full</source>
            <translation>磁盘可能已满</translation>
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
            <source>its pages contradict each other</source>
            <translation>文件各页相互矛盾</translation>
        </message>
        <message>
            <source>the workspace or the disk is damaged</source>
            <translation>工作区或磁盘已损坏</translation>
        </message>
        <message>
            <source>this file is empty, and so no workspace</source>
            <translation>此文件为空，不是工作区</translation>
        </message>
        <message>
            <source>this workspace is encrypted</source>
            <translation>此工作区已加密</translation>
        </message>
        <message>
            <source>a passphrase was given, but this workspace is not encrypted</source>
            <translation>给出了口令，但此工作区未加密</translation>
        </message>
        <message>
            <source>the passphrase is wrong, or the key file was changed</source>
            <translation>口令错误，或密钥文件被改动</translation>
        </message>
        <message>
            <source>this is a folder</source>
            <translation>这是一个文件夹</translation>
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
            <source>is a workspace, or belongs to one</source>
            <translation>是工作区或属于某个工作区</translation>
        </message>
        <message>
            <source>is no file that could be replaced</source>
            <translation>不是可以替换的文件</translation>
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
            <source>report cancelled</source>
            <translation>报告已取消</translation>
        </message>
        <message>
            <source>preview cancelled</source>
            <translation>预览已取消</translation>
        </message>
        <message>
            <source>cannot write the PDF</source>
            <translation>无法写入 PDF</translation>
        </message>
        <message>
            <source>holds no certificate in PEM form</source>
            <translation>其中没有 PEM 格式的证书</translation>
        </message>
        <message>
            <source>holds no certificate that fits its private key</source>
            <translation>其中没有与私钥相符的证书</translation>
        </message>
        <message>
            <source>is neither PKCS#12 nor PEM with a private key that this passphrase opens</source>
            <translation>既不是 PKCS#12，也不是此口令能打开的 PEM 私钥</translation>
        </message>
        <message>
            <source>its key is neither ECDSA P-256 nor RSA of 2048 bits or more</source>
            <translation>其密钥既非 ECDSA P-256，也非 2048 位以上的 RSA</translation>
        </message>
        <message>
            <source>its certificate does not lead to a trusted one</source>
            <translation>其证书不在可信证书链上</translation>
        </message>
        <message>
            <source>stopped on request</source>
            <translation>已按要求停止</translation>
        </message>
        <message>
            <source>stopped while somebody else was writing</source>
            <translation>其他程序写入期间已停止</translation>
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
            <source>check its permissions</source>
            <translation>请检查权限</translation>
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
            <source>choose another</source>
            <translation>请另选一个</translation>
        </message>
        <message>
            <source>choose another name</source>
            <translation>请另取名称</translation>
        </message>
        <message>
            <source>choose another file, or put the key file back</source>
            <translation>请另选文件，或放回密钥文件</translation>
        </message>
        <message>
            <source>choose another folder or free some space</source>
            <translation>请另选文件夹或腾出空间</translation>
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
            <source>save it as one of them</source>
            <translation>请另存为其中一种</translation>
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
            <source>save the file as UTF-8</source>
            <translation>请以 UTF-8 保存</translation>
        </message>
        <message>
            <source>hand it in as CSV</source>
            <translation>请以 CSV 报送</translation>
        </message>
        <message>
            <source>hand it in again when it is finished</source>
            <translation>请待其写完后重新导入</translation>
        </message>
        <message>
            <source>give one object a line</source>
            <translation>每行须为一个对象</translation>
        </message>
        <message>
            <source>choose the file again</source>
            <translation>请重新选择文件</translation>
        </message>
        <message>
            <source>try again when it is done</source>
            <translation>请待其结束后再试</translation>
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
            <source>restore it from an earlier copy, or sync again into a new one</source>
            <translation>请从早先的副本恢复，或重新同步到新工作区</translation>
        </message>
        <message>
            <source>restore the key file from a copy</source>
            <translation>请从副本恢复密钥文件</translation>
        </message>
        <message>
            <source>give its passphrase</source>
            <translation>请给出口令</translation>
        </message>
        <message>
            <source>give the passphrase again</source>
            <translation>请重新输入口令</translation>
        </message>
        <message>
            <source>open it without</source>
            <translation>请不带口令打开</translation>
        </message>
        <message>
            <source>open it, or choose another name</source>
            <translation>请打开它，或另取名称</translation>
        </message>
        <message>
            <source>put both into one file</source>
            <translation>请将二者放入同一文件</translation>
        </message>
        <message>
            <source>open it for writing to decide on findings</source>
            <translation>请以可写方式打开后再处置</translation>
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
    </context>
</TS>
