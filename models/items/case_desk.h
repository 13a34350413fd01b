// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/data_hub.h"
#include "models/store/case_store.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace guanlan::items {

/// What a check of the whole log has found.
struct LogVerdict {
    std::int64_t entries = 0;
    std::optional<std::int64_t> firstBad; ///< The first number that is missing or does not hold; absent: the chain holds.
    QString wrongFinding; ///< Of which what is kept is not what its entries come to; empty: none.
};

/// Writes and reads the cases of one workspace off the window's thread, one question after the other; the window never sees the
/// log. Answers come with whenAnswered(). Looks every two seconds whether somebody else has written.
class CaseDesk : public QObject {
    Q_OBJECT

public:
    /// `store` must outlive the desk.
    explicit CaseDesk(store::CaseStore& store, QObject* parent = nullptr);
    ~CaseDesk() override; ///< Interrupts what runs.

    /// False: the workspace is only read, and every act is refused.
    bool takesCases() const;
    /// In whose name acts are written.
    const QString& operatorName() const { return m_operator; }
    void setOperatorName(const QString& name); ///< Emits changed(): "mine" is somebody else's now.

    /// Runs `question` with the log. Failures: the question's own, and why the log could not be opened.
    template <class T>
    QFuture<Result<T>> ask(std::function<Result<T>(store::CaseLog&)> question)
    {
        const auto answer = std::make_shared<QPromise<Result<T>>>(); // Not QtConcurrent::run(): who waits for that runs it out of turn.
        answer->start();
        pool()->start([this, answer, question = std::move(question)] {
            auto log = openLog();
            answer->addResult(log ? question(**log) : Result<T>{std::move(log).error()});
            answer->finish();
        });
        return answer->future();
    }
    /// Writes the acts in the operator's name, now; all or none. Emits changed() when they are written.
    QFuture<Result<store::CaseReceipt>> act(std::vector<store::CaseDraft> acts);
    /// Takes back what the operator did last within a day.
    QFuture<Result<store::CaseReceipt>> undo();
    /// What was done on a finding, ascending.
    QFuture<Result<std::vector<CaseEntry>>> history(const std::string& finding);
    /// Where the log ends now.
    QFuture<Result<store::CaseHead>> head();
    /// Walks the whole log.
    /// @param isWanted  Asked now and then, on another thread: false ends it with Cancelled.
    QFuture<Result<LogVerdict>> check(std::function<bool()> isWanted);
    QFuture<Result<std::vector<store::RuleRecord>>> ruleRecords(const store::FindingFilter& findings);

Q_SIGNALS:
    /// Cases were written, here or elsewhere, or somebody else works here now.
    void changed();

private:
    QThreadPool* pool() const;
    Result<store::CaseLog*> openLog();
    void look();
    void noteLength(std::int64_t entries);
    QFuture<Result<store::CaseReceipt>> write(std::function<Result<store::CaseReceipt>(store::CaseLog&)> act);
    struct State;
    std::unique_ptr<State> m_state;
    QString m_operator;
    std::optional<std::int64_t> m_length; ///< Entries in the log, as last seen.
};

} // namespace guanlan::items
