<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>guanlan::ui::ReceivedDialog</name>
        <message>
            <source>· Unchanged since it was signed, but who signed is not established. %1</source>
            <translation>· 自签署后未被改动，但签署人身份未经核实。%1</translation>
        </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Check a received file</source>
        <translation>核对收到的文件</translation>
    </message>
    <message>
        <source>Trusted certificates…</source>
        <translation>受信任证书…</translation>
    </message>
    <message>
        <source>Choose a signed report, its manifest or an evidence package, or drop it here.</source>
        <translation>请选择已签署的报告、其清单或证据包，也可拖放到这里。</translation>
    </message>
    <message>
        <source>Signed reports and evidence packages (*.manifest.json *.zip *.pdf *.xlsx *.html *.csv *.json);;All files (*)</source>
        <translation>已签署的报告与证据包 (*.manifest.json *.zip *.pdf *.xlsx *.html *.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificates of signers or their authorities to rely on</source>
        <translation>所信任的签署人或其颁发机构的证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>No certificate is trusted yet: anybody can make one in any name, so compare the signer's by another way.</source>
        <translation>尚未信任任何证书：任何人都能以任何名义制作证书，请另行核对签署人的证书。</translation>
    </message>
    <message>
        <source>Trusted: %1</source>
        <translation>受信任：%1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled: nothing was found out.</source>
        <translation>已取消，没有得出结论。</translation>
    </message>
    <message>
        <source>It cannot be checked: %1</source>
        <translation>无法核对：%1</translation>
    </message>
    <message>
        <source>✓ Genuine. %1</source>
        <translation>✓ 真实。%1</translation>
    </message>
    <message>
        <source>✕ Not genuine. %1</source>
        <translation>✕ 不真实。%1</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2：%3</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ReportForm</name>
        <message>
            <source>The institutions are still being read: try again in a moment.</source>
            <translation>正在读取机构信息，请稍后再试。</translation>
        </message>
        <message>
            <source>No institution is known yet: read a chain first.</source>
            <translation>尚未识别任何机构：请先读取一条链。</translation>
        </message>
        <message>
            <source>%1 is there already: export again to replace it, or choose another name.</source>
            <translation>%1 已存在：再次点击“导出”将替换该文件，或请另选文件名。</translation>
        </message>
    <message>
        <source>Credential</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Choose a template's file</source>
        <translation>选择模板文件</translation>
    </message>
    <message>
        <source>0x and 64 hex digits</source>
        <translation>0x 加 64 位十六进制数</translation>
    </message>
    <message>
        <source>Say which credential: 0x and 64 hex digits.</source>
        <translation>请指明凭证：0x 加 64 位十六进制数。</translation>
    </message>
    <message>
        <source>Report templates (*.json)</source>
        <translation>报告模板 (*.json)</translation>
    </message>
    <message>
        <source>%1 (own)</source>
        <translation>%1（自有）</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ReportPreview</name>
    <message>
        <source>Report preview</source>
        <translation>报告预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>正在生成报告…</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>%1 pages; the first %2 are shown.</source>
        <translation>共 %1 页，此处显示前 %2 页。</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>共 %1 页</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::ReportsPage</name>
    <message>
        <source>Written %1; the file is no longer there</source>
        <translation>写于 %1，文件已不在原处</translation>
    </message>
    <message>
        <source>Written %1, %2, signed</source>
        <translation>写于 %1，%2，已签署</translation>
    </message>
    <message>
        <source>Written %1, %2</source>
        <translation>写于 %1，%2</translation>
    </message>
    <message>
        <source>Whole life</source>
        <translation>全过程</translation>
    </message>
    <message>
        <source>Exported reports</source>
        <translation>已导出的报告</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Check a received file…</source>
        <translation>核对收到的文件…</translation>
    </message>
    <message>
        <source>A signed report or an evidence package: who signed it, when, and whether it is as it was. Or drop it here.</source>
        <translation>已签署的报告或证据包：由谁、何时签署，是否仍为原样。也可拖放到这里。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>guanlan::ui::SigningForm</name>
    <message>
        <source>Certificates and keys (*.p12 *.pfx *.pem *.key);;All files (*)</source>
        <translation>证书与密钥 (*.p12 *.pfx *.pem *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Sign the report</source>
        <translation>签署报告</translation>
    </message>
    <message>
        <source>Writes a manifest beside the report, with its SHA-256 and SM3, and a signature over it. The passphrase is not kept.</source>
        <translation>在报告旁写出清单（含 SHA-256 与 SM3）及其签名。口令不会保存。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>SM2 key</source>
        <translation>SM2 密钥</translation>
    </message>
    <message>
        <source>Time stamp</source>
        <translation>时间戳</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>%1: choose a file</source>
        <translation>%1：选择文件</translation>
    </message>
    <message>
        <source>PKCS#12 or PEM, with its private key</source>
        <translation>PKCS#12 或 PEM，含私钥</translation>
    </message>
    <message>
        <source>Of the certificate; not kept</source>
        <translation>证书的口令，不会保存</translation>
    </message>
    <message>
        <source>PEM; may be left empty</source>
        <translation>PEM，可不填</translation>
    </message>
    <message>
        <source>http://… of an authority; may be left empty</source>
        <translation>时间戳机构的 http://… 地址，可不填</translation>
    </message>
    <message>
        <source>Say by which certificate it is to be signed.</source>
        <translation>请指明用哪份证书签署。</translation>
    </message>
</context>
</TS>
