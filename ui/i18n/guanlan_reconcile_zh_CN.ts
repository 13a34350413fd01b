<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Labels</name>
        <message>
            <source>Amounts that schemas stand for</source>
            <translation>模式所代表的金额</translation>
        </message>
        <message>
            <source>Classes and what they stand for</source>
            <translation>类别及其含义</translation>
        </message>
        <message>
            <source>Financial assets of a converted institution, in yuan</source>
            <translation>转化类机构金融资产（元）</translation>
        </message>
        <message>
            <source>Financial assets of a converted person, in yuan</source>
            <translation>转化类个人金融资产（元）</translation>
        </message>
        <message>
            <source>Financial assets of a person, in yuan</source>
            <translation>个人金融资产（元）</translation>
        </message>
        <message>
            <source>Financial assets of an institution, in yuan</source>
            <translation>机构金融资产（元）</translation>
        </message>
        <message>
            <source>Net assets of a converted institution, in yuan</source>
            <translation>转化类机构净资产（元）</translation>
        </message>
        <message>
            <source>Net assets of an institution, in yuan</source>
            <translation>机构净资产（元）</translation>
        </message>
        <message>
            <source>Yearly income of a converted person, in yuan</source>
            <translation>转化类个人年均收入（元）</translation>
        </message>
        <message>
            <source>Yearly income of a person, in yuan</source>
            <translation>个人年均收入（元）</translation>
        </message>
    </context>
    <context>
        <name>Reconciliation</name>
        <message>
            <source>%1: recorded %2, on chain %3</source>
            <translation>%1：记录为“%2”，链上为“%3”</translation>
        </message>
        <message>
            <source>A business record answers the act and agrees with it.</source>
            <translation>有业务记录对应该行为，内容一致。</translation>
        </message>
        <message>
            <source>A business record answers the act and says otherwise.</source>
            <translation>有业务记录对应该行为，但内容不一致。</translation>
        </message>
        <message>
            <source>Account opening</source>
            <translation>开户</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>Cannot be evaluated</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Conversion</source>
            <translation>转化</translation>
        </message>
        <message>
            <source>Credential</source>
            <translation>凭证</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Done on paper: no act need be anchored.</source>
            <translation>纸质办理，无须上链。</translation>
        </message>
        <message>
            <source>Handed in again</source>
            <translation>重复报送</translation>
        </message>
        <message>
            <source>In records only</source>
            <translation>仅业务有</translation>
        </message>
        <message>
            <source>Issuance</source>
            <translation>签发</translation>
        </message>
        <message>
            <source>It cannot be said whether a record was due.</source>
            <translation>无法判断是否应有业务记录。</translation>
        </message>
        <message>
            <source>Matched</source>
            <translation>一致</translation>
        </message>
        <message>
            <source>Mismatch</source>
            <translation>不一致</translation>
        </message>
        <message>
            <source>No amount is stated</source>
            <translation>未写明金额</translation>
        </message>
        <message>
            <source>No business record answers the act, and one was due.</source>
            <translation>期限已过，没有业务记录对应该行为。</translation>
        </message>
        <message>
            <source>Not due yet</source>
            <translation>未到期</translation>
        </message>
        <message>
            <source>Nothing was ever handed in</source>
            <translation>从未报送</translation>
        </message>
        <message>
            <source>On chain only</source>
            <translation>仅链上有</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>纸质办理</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Outside of the time that the records cover</source>
            <translation>不在所报记录覆盖的时段内</translation>
        </message>
        <message>
            <source>Presentation</source>
            <translation>出示</translation>
        </message>
        <message>
            <source>Product purchase</source>
            <translation>产品购买</translation>
        </message>
        <message>
            <source>Recognition</source>
            <translation>认定</translation>
        </message>
        <message>
            <source>Revocation</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>业务办理</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>主体</translation>
        </message>
        <message>
            <source>The record says that it was done by DID, and no act was anchored.</source>
            <translation>记录称以数字身份办理，链上却没有对应行为。</translation>
        </message>
        <message>
            <source>The same business as another record, which stands for it.</source>
            <translation>与另一条记录为同一笔业务，以那一条为准。</translation>
        </message>
        <message>
            <source>The trading calendar of a year is missing</source>
            <translation>缺少某年的交易日历</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What is missing may still come.</source>
            <translation>所缺部分尚未到期。</translation>
        </message>
        <message>
            <source>What the amount is of is not known</source>
            <translation>金额性质不明</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>by DID</source>
            <translation>数字身份</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>纸质</translation>
        </message>
        <message>
            <source>pending</source>
            <translation>处理中</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>不通过</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>撤回</translation>
        </message>
    </context>
    <context>
        <name>guanlan::items::ReconciliationModel</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n 条备注</numerusform>
            </translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>期限</translation>
        </message>
        <message>
            <source>Institution</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>逾期（交易日）</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>业务编号</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Trading days since it was due</source>
            <translation>到期后已过的交易日数</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
    </context>
</TS>
