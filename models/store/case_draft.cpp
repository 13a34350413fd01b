// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/case_draft.h"

#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::store {

namespace {

constexpr std::size_t longestFinding = 100;

Error refusal(std::string message) { return {ErrorKind::InvalidInput, "case log: " + std::move(message)}; }

bool isBlank(const std::string& text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return c <= ' '; });
}

bool isOneLine(const std::string& text)
{
    return std::ranges::none_of(text, [](unsigned char c) { return c < ' ' || c == 0x7f; });
}

Status checkDecision(const CaseDraft& draft)
{
    const auto disposition = parseDisposition(draft.value);
    if (!disposition) return refusal("'" + draft.value + "' is no disposition; name open, in-review, confirmed, dismissed or referred");
    if (disposition == Disposition::Dismissed && isBlank(draft.text))
        return refusal("a finding is dismissed for a reason; say which");
    return Done{};
}

Status checkAssignee(const std::string& name)
{
    if (name.size() > longestCaseName || !isOneLine(name) || (!name.empty() && isBlank(name)))
        return refusal("an assignee is a name of one line, at most " + std::to_string(longestCaseName) + " bytes long");
    return Done{};
}

} // namespace

Status checkOperator(const std::string& operatorName)
{
    if (isBlank(operatorName)) return refusal("it is not known who acts; give the operator a name in the settings");
    if (operatorName.size() > longestCaseName || !isOneLine(operatorName))
        return refusal("the operator's name is one line of at most " + std::to_string(longestCaseName) + " bytes; shorten it in the settings");
    return Done{};
}

Status checkDraft(const CaseDraft& draft)
{
    if (draft.finding.empty() || draft.finding.size() > longestFinding) return refusal("an act names the finding that it is about");
    if (draft.text.size() > longestCaseText)
        return refusal("the text has " + std::to_string(draft.text.size()) + " bytes, and an entry takes " + std::to_string(longestCaseText)
                       + "; shorten it");
    switch (draft.act) {
    case CaseAct::Decide: return checkDecision(draft);
    case CaseAct::Assign: return checkAssignee(draft.value);
    case CaseAct::Snooze:
        if (draft.value.empty() || parseTime(draft.value)) return Done{};
        return refusal("'" + draft.value + "' is no time until which to snooze; write it as 2026-03-02T00:00:00Z");
    case CaseAct::Note:
        if (isBlank(draft.text)) return refusal("a note has a text; write one");
        return Done{};
    case CaseAct::Reveal:
        if (isBlank(draft.text)) return refusal("a holder is revealed for a reason; say which");
        return Done{};
    case CaseAct::Withdraw:
        if (isBlank(draft.text)) return refusal("a file of records is withdrawn for a reason; say which");
        return Done{};
    case CaseAct::Undo: break;
    }
    return refusal("there is no such act");
}

} // namespace guanlan::store
