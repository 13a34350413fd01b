<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>guanlan::ui::LogDialog</name>
        <message>
            <source>Entries shown</source>
            <translation>显示的记录</translation>
        </message>
        <message>
            <source>All entries</source>
            <translation>全部记录</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>处置决定</translation>
        </message>
        <message>
            <source>Holders shown in full</source>
            <translation>完整显示持有人</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::NewPassphraseDialog</name>
        <message>
            <source>Change the passphrase</source>
            <translation>更改口令</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Present passphrase</source>
            <translation>当前口令</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>新口令</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>再次输入新口令</translation>
        </message>
        <message>
            <source>A forgotten passphrase cannot be recovered by anybody. Backups made before go on opening with their former one.</source>
            <translation>口令一旦遗忘，任何人都无法恢复。此前的备份仍用原口令打开。</translation>
        </message>
        <message>
            <source>The two new passphrases differ.</source>
            <translation>两次输入的新口令不一致。</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>正在更改…</translation>
        </message>
        <message>
            <source>The present passphrase is another one.</source>
            <translation>当前口令不正确。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::SettingsPage</name>
        <message>
            <source>Back up the workspace</source>
            <translation>备份工作区</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::WorkspaceCard</name>
        <message>
            <source>Read only: its folder may not be written</source>
            <translation>只读：所在文件夹不可写</translation>
        </message>
        <message>
            <source>The workspace's folder may not be written. Copy it into one of your own first.</source>
            <translation>工作区所在的文件夹不可写，请先将其复制到自己的文件夹。</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>工作区</translation>
        </message>
        <message>
            <source>Built-in demonstration</source>
            <translation>内置演示</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>保护</translation>
        </message>
        <message>
            <source>Encrypted with a passphrase</source>
            <translation>已用口令加密</translation>
        </message>
        <message>
            <source>Not encrypted</source>
            <translation>未加密</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>访问方式</translation>
        </message>
        <message>
            <source>Read only: another window writes</source>
            <translation>只读：另一窗口正在写入</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Reads and writes</source>
            <translation>可读写</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私保护</translation>
        </message>
        <message>
            <source>Holders are shown shortened until a reason to see one in full is written into the case log.</source>
            <translation>持有人的假名平时只显示首尾；须先将理由记入处置日志，方可完整显示。</translation>
        </message>
        <message>
            <source>Holders shown in full…</source>
            <translation>完整显示记录…</translation>
        </message>
        <message>
            <source>Back up…</source>
            <translation>备份…</translation>
        </message>
        <message>
            <source>Change passphrase…</source>
            <translation>更改口令…</translation>
        </message>
        <message>
            <source>Copies the workspace as it is now, also while chains are read, and checks the copy</source>
            <translation>按此刻的内容复制工作区并核验副本；读取链时也可进行</translation>
        </message>
        <message>
            <source>The workspace then opens with the new one only</source>
            <translation>更改后，工作区只能用新口令打开</translation>
        </message>
        <message>
            <source>The demonstration is made anew whenever it is opened: there is nothing to keep.</source>
            <translation>演示数据每次打开时重新生成，无需备份。</translation>
        </message>
        <message>
            <source>This workspace has no passphrase. One can only be given when a workspace is made: connect its chains into a new one.</source>
            <translation>此工作区没有口令。口令只能在新建工作区时设定：请将其中的链接入一个新的工作区。</translation>
        </message>
        <message>
            <source>Another program writes to this workspace. Close it there, then open it here again.</source>
            <translation>另一程序正在写入此工作区。请先在那边关闭，再在此处重新打开。</translation>
        </message>
        <message>
            <source>Back up to</source>
            <translation>备份到</translation>
        </message>
        <message>
            <source>The backup was cancelled; nothing of it is left.</source>
            <translation>备份已取消，未留下任何文件。</translation>
        </message>
        <message>
            <source>Backed up to %1 (%2). It opens with the present passphrase and the .key file beside it: keep both.</source>
            <translation>已备份到 %1（%2）。打开它需要当前口令和同目录下的 .key 文件，请一并妥善保存。</translation>
        </message>
        <message>
            <source>Backed up to %1 (%2).</source>
            <translation>已备份到 %1（%2）。</translation>
        </message>
        <message>
            <source>The passphrase is changed. Backups made before open with their former one.</source>
            <translation>口令已更改。此前的备份仍用原口令打开。</translation>
        </message>
    </context>
    <context>
        <name>guanlan::ui::BottomBar</name>
        <message>
            <source>Read only: its folder may not be written</source>
            <translation>只读：所在文件夹不可写</translation>
        </message>
    </context>
    <context>
        <name>PassphraseCaution</name>
        <message>
            <source>Short: who gets hold of the workspace and its key file can try out such passphrases. %1 characters or more are safer.</source>
            <translation>口令较短：取得工作区及其密钥文件的人可能逐个试出。建议使用 %1 个以上字符。</translation>
        </message>
    </context>
</TS>
