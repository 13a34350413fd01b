// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case_entry.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/store/queries.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::store {

/// An act as it is asked for; the log gives it its number, time, operator and hash.
struct CaseDraft {
    CaseAct act = CaseAct::Note; ///< Any but Undo.
    std::string finding;
    std::string value{};
    std::string text{};
};

/// The end of the log: whoever keeps it elsewhere notices later that something was taken off or rewritten.
struct CaseHead {
    std::int64_t number = 0; ///< Of the last entry; 0: the log is empty.
    Bytes32 hash{}; ///< Its hash; zeros where the log is empty.
    friend bool operator==(const CaseHead&, const CaseHead&) = default;
};

/// What was written.
struct CaseReceipt {
    std::int64_t entries = 0; ///< 0: everything was so already.
    std::int64_t findings = 0; ///< On how many findings.
    CaseHead head;
};

struct CaseLogCheck {
    CaseHead head;
    std::optional<std::int64_t> firstBad; ///< The first number that is missing or does not hold; absent: the chain holds.
    std::optional<std::string> wrongState; ///< A finding whose kept state is not what its entries come to.
    bool holds() const { return !firstBad && !wrongState; }
};

/// The queues that the findings page offers. Open, Snoozed and Decided together are Everything; the first three are parts of Open.
enum class CaseQueue {
    Mine, ///< Open, and assigned to the operator.
    Unassigned, ///< Open, and assigned to nobody.
    High, ///< Open, critical or high.
    Open, ///< Open or in review, and not asleep.
    Snoozed, ///< Open or in review, and asleep.
    Decided, ///< Confirmed, dismissed or referred.
    Everything,
};
constexpr std::size_t caseQueues = 7;

enum class Sleep { Any, Asleep, Awake };

/// Which cases are wanted. Every condition given must hold; none given means all findings.
struct CaseFilter {
    std::vector<Disposition> dispositions; ///< Empty: every one.
    std::optional<std::string> assignee; ///< Empty text: nobody.
    std::optional<Severity> leastSeverity; ///< This severe or more.
    Sleep sleep = Sleep::Any; ///< At `QueueRequest::now`.
};

/// What a queue holds, for this operator.
CaseFilter filterOf(CaseQueue queue, const std::string& operatorName);

struct QueueRequest {
    FindingFilter findings;
    CaseFilter cases;
    std::int64_t now = 0; ///< UTC seconds: what is snoozed until then is awake.
    int offset = 0;
    int limit = 200;
};

struct QueuedFinding {
    Finding finding;
    CaseState state;
    friend bool operator==(const QueuedFinding&, const QueuedFinding&) = default;
};

struct QueuePage {
    std::vector<QueuedFinding> rows; ///< Most severe first, then the oldest, then by id.
    std::int64_t total = 0; ///< Of the request, whatever offset and limit.
};

/// By CaseQueue.
using QueueCounts = std::array<std::int64_t, caseQueues>;

/// What became of a rule's findings.
struct RuleRecord {
    std::string rule;
    std::int64_t found = 0;
    std::int64_t undecided = 0; ///< Open or in review.
    std::int64_t confirmed = 0;
    std::int64_t dismissed = 0;
    std::int64_t referred = 0;
    std::optional<double> medianDays; ///< From the event to the decision; absent where nothing is decided.
    friend bool operator==(const RuleRecord&, const RuleRecord&) = default;
};

/// The cases of one workspace: a log that only grows, and what it comes to. Used from one thread at a time. All failures:
/// Unavailable (disk, lock), Corrupt (a page does not authenticate), Cancelled (interrupt() was called).
class CaseLog {
public:
    virtual ~CaseLog() = default;

    /// Writes the acts, all or none. What would change nothing (a disposition, assignee or snooze that is so already) is left out.
    /// InvalidInput: an act without the reason, note or value that it needs, or too long. NotFound: the finding is not there (any
    /// more). Unavailable: opened to read only, or somebody else writes for longer than can be waited for.
    /// @param now  UTC seconds.
    virtual Result<CaseReceipt> append(const std::vector<CaseDraft>& acts, const std::string& operatorName, std::int64_t now) = 0;
    /// Takes back what the operator did last at once, as entries of their own, unless it was before `earliest`. What was taken back
    /// already, and what cannot be, is passed over. NotFound: there is nothing.
    virtual Result<CaseReceipt> undoLast(const std::string& operatorName, std::int64_t earliest, std::int64_t now) = 0;

    virtual Result<std::vector<CaseEntry>> history(const std::string& finding) = 0; ///< Ascending.
    /// The log itself, newest first: at most `limit` entries numbered below `before`, of this act where one is given.
    virtual Result<std::vector<CaseEntry>> entries(std::int64_t before, int limit, std::optional<CaseAct> only) = 0;
    virtual Result<CaseState> state(const std::string& finding) = 0; ///< Of one that nobody has touched: open.
    virtual Result<QueuePage> queue(const QueueRequest& request) = 0;
    virtual Result<QueueCounts> counts(const FindingFilter& findings, const std::string& operatorName, std::int64_t now) = 0;
    /// As EventReader::findingCounts().
    virtual Result<std::vector<FindingCount>> findingCounts(const FindingFilter& findings) = 0;
    /// By rule, ascending; rules without findings are left out.
    virtual Result<std::vector<RuleRecord>> ruleRecords(const FindingFilter& findings) = 0;
    /// As EventReader::finding(), with its case. NotFound.
    virtual Result<QueuedFinding> finding(const std::string& id) = 0;

    virtual Result<CaseHead> head() = 0;
    /// Walks the whole log. @param known  A head that was kept elsewhere: then entries taken off the end, and a log that was
    /// written anew, are found too.
    virtual Result<CaseLogCheck> verify(const std::optional<CaseHead>& known, const RunControl& control) = 0;

    /// Makes the running call end soon with Cancelled. The only call allowed from another thread.
    virtual void interrupt() = 0;
};

/// Where cases are kept. Thread-safe; every thread asks for its own log.
class CaseStore {
public:
    virtual ~CaseStore() = default;
    virtual Result<std::unique_ptr<CaseLog>> caseLog() = 0;
    /// False where entries are refused: opened to read only.
    virtual bool takesCases() const = 0;
};

} // namespace guanlan::store
