// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/case_desk.h"

#include "models/domain/time.h"

#include <QDateTime>
#include <QTimer>

#include <atomic>
#include <mutex>

namespace guanlan::items {
namespace {

constexpr int lookIntervalMs = 2000;

} // namespace

struct CaseDesk::State {
    explicit State(store::CaseStore& caseStore) : store{caseStore} {}

    store::CaseStore& store;
    std::mutex mutex; ///< Of `log`, which the pool's thread makes and the window's interrupts.
    std::unique_ptr<store::CaseLog> log;
    std::atomic<bool> closing = false;
    QThreadPool pool;
};

CaseDesk::CaseDesk(store::CaseStore& store, QObject* parent) : QObject{parent}, m_state{std::make_unique<State>(store)}
{
    m_state->pool.setMaxThreadCount(1); // One connection; and what is asked after an act knows of it.
    look();
}

CaseDesk::~CaseDesk()
{
    m_state->closing = true;
    {
        const std::lock_guard lock{m_state->mutex};
        if (m_state->log) m_state->log->interrupt();
    }
    m_state->pool.waitForDone();
}

void CaseDesk::look()
{
    whenAnswered(head(), this, [this](const Result<store::CaseHead>& head) {
        if (head) noteLength(head->number);
        QTimer::singleShot(lookIntervalMs, this, &CaseDesk::look);
    });
}

void CaseDesk::noteLength(std::int64_t entries)
{
    const bool isLonger = m_length && entries > *m_length;
    if (!m_length || isLonger) m_length = entries;
    if (isLonger) Q_EMIT changed();
}

QThreadPool* CaseDesk::pool() const { return &m_state->pool; }

bool CaseDesk::takesCases() const { return m_state->store.takesCases(); }

void CaseDesk::setOperatorName(const QString& name)
{
    if (name == m_operator) return;
    m_operator = name;
    Q_EMIT changed();
}

Result<store::CaseLog*> CaseDesk::openLog()
{
    if (m_state->closing) return Error{ErrorKind::Cancelled, "the window is closing"};
    if (!m_state->log) {
        auto opened = m_state->store.caseLog();
        if (!opened) return std::move(opened).error();
        const std::lock_guard lock{m_state->mutex};
        m_state->log = std::move(opened).value();
    }
    return m_state->log.get();
}

QFuture<Result<store::CaseReceipt>> CaseDesk::act(std::vector<store::CaseDraft> acts)
{
    return write([acts = std::move(acts), name = m_operator.toStdString(), now = QDateTime::currentSecsSinceEpoch()](store::CaseLog& log) {
        return log.append(acts, name, now);
    });
}

QFuture<Result<store::CaseReceipt>> CaseDesk::undo()
{
    return write([name = m_operator.toStdString(), now = QDateTime::currentSecsSinceEpoch()](store::CaseLog& log) {
        return log.undoLast(name, now - secondsPerDay, now);
    });
}

QFuture<Result<std::vector<CaseEntry>>> CaseDesk::history(const std::string& finding)
{
    return ask<std::vector<CaseEntry>>([finding](store::CaseLog& log) { return log.history(finding); });
}

QFuture<Result<store::CaseHead>> CaseDesk::head()
{
    return ask<store::CaseHead>([](store::CaseLog& log) { return log.head(); });
}

QFuture<Result<LogVerdict>> CaseDesk::check(std::function<bool()> isWanted)
{
    return ask<LogVerdict>([isWanted = std::move(isWanted)](store::CaseLog& log) -> Result<LogVerdict> {
        const auto check = log.verify(std::nullopt, {.cancelled = [&isWanted] { return !isWanted(); }});
        if (!check) return check.error();
        return LogVerdict{check->head.number, check->firstBad, QString::fromStdString(check->wrongState.value_or(std::string{}))};
    });
}

QFuture<Result<std::vector<store::RuleRecord>>> CaseDesk::ruleRecords(const store::FindingFilter& findings)
{
    return ask<std::vector<store::RuleRecord>>([findings](store::CaseLog& log) { return log.ruleRecords(findings); });
}

QFuture<Result<store::CaseReceipt>> CaseDesk::write(std::function<Result<store::CaseReceipt>(store::CaseLog&)> act)
{
    const auto future = ask<store::CaseReceipt>(std::move(act));
    whenAnswered(future, this, [this](const Result<store::CaseReceipt>& receipt) {
        if (!receipt || receipt->entries == 0) return;
        if (!m_length) m_length = 0; // Written before the first look was answered.
        noteLength(receipt->head.number);
    });
    return future;
}

} // namespace guanlan::items
