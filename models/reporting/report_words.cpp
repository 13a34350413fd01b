// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_words.h"

namespace guanlan::reporting {

using namespace analytics;

namespace {

std::string either(ReportLanguage language, const char* zh, const char* en) { return language == ReportLanguage::Chinese ? zh : en; }

} // namespace

std::string words(ReportLanguage language, Severity severity)
{
    switch (severity) {
    case Severity::Critical: return either(language, "◆ 严重", "◆ Critical");
    case Severity::High: return either(language, "▲ 高", "▲ High");
    case Severity::Medium: return either(language, "● 中", "● Medium");
    case Severity::Low: return either(language, "○ 低", "○ Low");
    }
    return {};
}

std::string words(ReportLanguage language, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Violation: return either(language, "不符合规则", "Not as the rule expects");
    case Verdict::CannotEvaluate: return either(language, "无法判断", "Cannot be evaluated");
    case Verdict::Cleared: return either(language, "已消除", "Cleared");
    }
    return {};
}

std::string words(ReportLanguage language, VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven: return either(language, "✓ 已证明", "✓ proven");
    case VerificationLevel::Agreed: return either(language, "≈ 多方一致", "≈ agreed");
    case VerificationLevel::Reported: return either(language, "· 单方报告", "· reported");
    case VerificationLevel::Failed: return either(language, "✕ 未通过", "✕ failed");
    }
    return {};
}

std::string words(ReportLanguage language, EventType type)
{
    switch (type) {
    case EventType::Unmapped: return either(language, "未映射事件", "Unmapped event");
    case EventType::InstitutionRegistered: return either(language, "机构登记", "Institution registered");
    case EventType::InstitutionStatusChanged: return either(language, "机构状态变更", "Institution status changed");
    case EventType::InstitutionKeyChanged: return either(language, "机构密钥变更", "Institution key changed");
    case EventType::SchemaPublished: return either(language, "凭证模板发布", "Schema published");
    case EventType::IssuerAuthorised: return either(language, "签发授权授予", "Issuer authorised");
    case EventType::IssuerDeauthorised: return either(language, "签发授权终止", "Issuer authorisation ended");
    case EventType::DidRegistered: return either(language, "DID 注册", "DID registered");
    case EventType::DidUpdated: return either(language, "DID 更新", "DID updated");
    case EventType::DidKeyChanged: return either(language, "DID 密钥变更", "DID key changed");
    case EventType::DidDeactivated: return either(language, "DID 停用", "DID deactivated");
    case EventType::CredentialIssued: return either(language, "签发", "Issued");
    case EventType::CredentialSuspended: return either(language, "暂停", "Suspended");
    case EventType::CredentialReinstated: return either(language, "恢复", "Reinstated");
    case EventType::CredentialRevoked: return either(language, "吊销", "Revoked");
    case EventType::ConsentGranted: return either(language, "授权同意", "Consent granted");
    case EventType::ConsentWithdrawn: return either(language, "撤回同意", "Consent withdrawn");
    case EventType::CredentialPresented: return either(language, "出示", "Presented");
    case EventType::CredentialVerified: return either(language, "核验", "Verified");
    case EventType::ContractUnregistered: return either(language, "未登记合约的已知事件", "Known event of an unregistered contract");
    case EventType::CallSilent: return either(language, "未留事件的调用", "Call without an event");
    }
    return {};
}

std::string words(ReportLanguage language, InstitutionKind kind)
{
    switch (kind) {
    case InstitutionKind::Authority: return either(language, "主管机关", "Authority");
    case InstitutionKind::Bank: return either(language, "银行", "Bank");
    case InstitutionKind::Securities: return either(language, "证券公司", "Securities firm");
    case InstitutionKind::Platform: return either(language, "平台", "Platform");
    case InstitutionKind::Other: return either(language, "其他", "Other");
    }
    return {};
}

std::string words(ReportLanguage language, CredentialCondition condition)
{
    switch (condition) {
    case CredentialCondition::Unknown: return either(language, "从未签发", "Never issued");
    case CredentialCondition::Active: return either(language, "有效", "Active");
    case CredentialCondition::NotYetValid: return either(language, "尚未生效", "Not yet valid");
    case CredentialCondition::Expired: return either(language, "已过期", "Expired");
    case CredentialCondition::Suspended: return either(language, "已暂停", "Suspended");
    case CredentialCondition::Revoked: return either(language, "已吊销", "Revoked");
    }
    return {};
}

std::string words(ReportLanguage language, Authority authority)
{
    switch (authority) {
    case Authority::Unknown: return either(language, "无从判断", "Unknown");
    case Authority::Authorised: return either(language, "已获授权", "Authorised");
    case Authority::NeverAuthorised: return either(language, "从未获授权", "Never authorised");
    case Authority::Ended: return either(language, "授权已取消", "Authorisation ended");
    case Authority::OutsideValidity: return either(language, "不在授权有效期内", "Outside the authorisation's validity");
    }
    return {};
}

std::string words(ReportLanguage language, ConsentCover cover)
{
    switch (cover) {
    case ConsentCover::NotAsked: return either(language, "–", "–");
    case ConsentCover::InForce: return either(language, "有效", "In force");
    case ConsentCover::Missing: return either(language, "没有", "Missing");
    case ConsentCover::Mismatched: return either(language, "不相符", "Of another subject, verifier or credential");
    case ConsentCover::Withdrawn: return either(language, "已撤回", "Withdrawn");
    case ConsentCover::Expired: return either(language, "已过期", "Expired");
    }
    return {};
}

std::string words(ReportLanguage language, CredentialRelation relation)
{
    switch (relation) {
    case CredentialRelation::Focus: return either(language, "本凭证", "This credential");
    case CredentialRelation::Evidence: return either(language, "依据", "Evidence");
    case CredentialRelation::Derived: return either(language, "派生", "Derived");
    }
    return {};
}

std::string words(ReportLanguage language, Conformance state)
{
    switch (state) {
    case Conformance::Met: return either(language, "满足", "Met");
    case Conformance::Broken: return either(language, "不满足", "Broken");
    case Conformance::Pending: return either(language, "待定", "Pending");
    case Conformance::CannotEvaluate: return either(language, "无法判断", "Cannot be evaluated");
    }
    return {};
}

std::string words(ReportLanguage language, ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::Precedence: return either(language, "须在先", "Before");
    case ConstraintKind::Response: return either(language, "须随后", "Followed by");
    case ConstraintKind::NotSuccession: return either(language, "不得其后", "Never followed by");
    }
    return {};
}

std::string words(ReportLanguage language, ReconciliationState state)
{
    switch (state) {
    case ReconciliationState::Matched: return either(language, "一致", "Matched");
    case ReconciliationState::Mismatch: return either(language, "不一致", "Mismatch");
    case ReconciliationState::ChainOnly: return either(language, "仅链上有", "On chain only");
    case ReconciliationState::BusinessOnly: return either(language, "仅业务有", "In records only");
    case ReconciliationState::NotDue: return either(language, "未到期", "Not due yet");
    case ReconciliationState::Paper: return either(language, "纸质办理", "On paper");
    case ReconciliationState::Repeated: return either(language, "重复报送", "Handed in again");
    case ReconciliationState::CannotEvaluate: return either(language, "无法判断", "Cannot be evaluated");
    }
    return {};
}

std::string words(ReportLanguage language, ReconciliationDoubt doubt)
{
    switch (doubt) {
    case ReconciliationDoubt::None: return {};
    case ReconciliationDoubt::NothingHandedIn: return either(language, "该机构从未报送记录", "the institution never handed in any record");
    case ReconciliationDoubt::NotCovered: return either(language, "不在已报送记录的时间范围内", "outside the time that the records cover");
    case ReconciliationDoubt::NoCalendar: return either(language, "缺少该年度交易日历", "the year's trading calendar is missing");
    case ReconciliationDoubt::NoAmount: return either(language, "记录未载明金额", "the record states no amount");
    case ReconciliationDoubt::AmountUnclear: return either(language, "无法确定金额是否达标", "whether the amount is enough cannot be told");
    }
    return {};
}

std::string words(ReportLanguage language, RecordField field)
{
    switch (field) {
    case RecordField::Subject: return either(language, "主体", "Subject");
    case RecordField::Credential: return either(language, "凭证", "Credential");
    case RecordField::DocumentDigest: return either(language, "摘要", "Digest");
    case RecordField::Class: return either(language, "类别", "Class");
    case RecordField::Outcome: return either(language, "结果", "Outcome");
    case RecordField::Amount: return either(language, "金额", "Amount");
    case RecordField::Time: return either(language, "时间", "Time");
    }
    return {};
}

std::string reasonWords(ReportLanguage language, std::uint32_t reason)
{
    switch (reason) {
    case 0: return either(language, "未说明", "Unspecified");
    case 1: return either(language, "更新换发", "Renewal");
    case 2: return either(language, "密钥遗失", "Key lost");
    case 3: return either(language, "因故吊销", "For cause");
    case 4: return either(language, "主体申请", "Subject's wish");
    default: return std::to_string(reason);
    }
}

} // namespace guanlan::reporting
