// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/business_record.h"

#include <algorithm>

namespace guanlan {

namespace {

constexpr RecordWord<RecordKind> kinds[] = {
    {RecordKind::Recognition, "recognition"},
    {RecordKind::Recognition, "专业投资者认定"},
    {RecordKind::Recognition, "认定"},
    {RecordKind::Recognition, "互认"},
    {RecordKind::Conversion, "conversion"},
    {RecordKind::Conversion, "投资者转化"},
    {RecordKind::Conversion, "转化"},
    {RecordKind::AccountOpening, "account-opening"},
    {RecordKind::AccountOpening, "开户"},
    {RecordKind::AccountOpening, "账户开立"},
    {RecordKind::ProductPurchase, "product-purchase"},
    {RecordKind::ProductPurchase, "purchase"},
    {RecordKind::ProductPurchase, "产品购买"},
    {RecordKind::ProductPurchase, "购买产品"},
    {RecordKind::ProductPurchase, "认购"},
    {RecordKind::ProductPurchase, "申购"},
    {RecordKind::ServiceUse, "service-use"},
    {RecordKind::ServiceUse, "service"},
    {RecordKind::ServiceUse, "业务办理"},
    {RecordKind::ServiceUse, "服务"},
    {RecordKind::CredentialIssuance, "credential-issuance"},
    {RecordKind::CredentialIssuance, "issuance"},
    {RecordKind::CredentialIssuance, "凭证签发"},
    {RecordKind::CredentialIssuance, "签发"},
    {RecordKind::CredentialIssuance, "出具证明"},
    {RecordKind::CredentialUse, "credential-use"},
    {RecordKind::CredentialUse, "presentation"},
    {RecordKind::CredentialUse, "凭证使用"},
    {RecordKind::CredentialUse, "凭证出示"},
    {RecordKind::CredentialUse, "出示"},
    {RecordKind::Revocation, "revocation"},
    {RecordKind::Revocation, "撤销"},
    {RecordKind::Revocation, "吊销"},
    {RecordKind::Revocation, "注销"},
    {RecordKind::Other, "other"},
    {RecordKind::Other, "其他"},
    {RecordKind::Other, "其它"},
};

constexpr RecordWord<RecordOutcome> outcomes[] = {
    {RecordOutcome::Accepted, "accepted"},
    {RecordOutcome::Accepted, "通过"},
    {RecordOutcome::Accepted, "approved"},
    {RecordOutcome::Accepted, "成功"},
    {RecordOutcome::Accepted, "同意"},
    {RecordOutcome::Accepted, "受理"},
    {RecordOutcome::Rejected, "rejected"},
    {RecordOutcome::Rejected, "不通过"},
    {RecordOutcome::Rejected, "refused"},
    {RecordOutcome::Rejected, "未通过"},
    {RecordOutcome::Rejected, "拒绝"},
    {RecordOutcome::Rejected, "失败"},
    {RecordOutcome::Pending, "pending"},
    {RecordOutcome::Pending, "处理中"},
    {RecordOutcome::Pending, "待审核"},
    {RecordOutcome::Withdrawn, "withdrawn"},
    {RecordOutcome::Withdrawn, "撤回"},
    {RecordOutcome::Withdrawn, "取消"},
};

constexpr RecordWord<RecordChannel> channels[] = {
    {RecordChannel::Did, "did"},
    {RecordChannel::Did, "数字身份"},
    {RecordChannel::Did, "digital"},
    {RecordChannel::Did, "链上"},
    {RecordChannel::Did, "线上"},
    {RecordChannel::Paper, "paper"},
    {RecordChannel::Paper, "纸质"},
    {RecordChannel::Paper, "柜台"},
    {RecordChannel::Paper, "线下"},
};

char plain(char c)
{
    if (c >= 'A' && c <= 'Z') return char(c - 'A' + 'a');
    return c == '_' || c == ' ' ? '-' : c;
}

template <class Value>
std::optional<Value> parse(std::span<const RecordWord<Value>> words, std::string_view given)
{
    const auto isGiven = [&](const RecordWord<Value>& word) {
        return std::ranges::equal(word.text, given, {}, {}, plain);
    };
    const auto found = std::ranges::find_if(words, isGiven);
    return found == words.end() ? std::nullopt : std::optional{found->value};
}

template <class Value>
std::string_view first(std::span<const RecordWord<Value>> words, Value value)
{
    return std::ranges::find(words, value, &RecordWord<Value>::value)->text;
}

} // namespace

std::span<const RecordWord<RecordKind>> recordKindWords() { return kinds; }
std::span<const RecordWord<RecordOutcome>> recordOutcomeWords() { return outcomes; }
std::span<const RecordWord<RecordChannel>> recordChannelWords() { return channels; }

std::optional<RecordKind> parseRecordKind(std::string_view word) { return parse(recordKindWords(), word); }
std::optional<RecordOutcome> parseRecordOutcome(std::string_view word) { return parse(recordOutcomeWords(), word); }
std::optional<RecordChannel> parseRecordChannel(std::string_view word) { return parse(recordChannelWords(), word); }

std::string_view recordWord(RecordKind kind) { return first(recordKindWords(), kind); }
std::string_view recordWord(RecordOutcome outcome) { return first(recordOutcomeWords(), outcome); }
std::string_view recordWord(RecordChannel channel) { return first(recordChannelWords(), channel); }

} // namespace guanlan
