// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/series_detector.h"

#include "models/analytics/baseline/daily_baseline.h"
#include "models/analytics/baseline/forecaster.h"
#include "models/analytics/baseline/level_watch.h"
#include "models/analytics/baseline/neighbourhood.h"
#include "models/analytics/baseline/tail_model.h"

#include <cmath>
#include <numeric>

namespace guanlan::analytics {

namespace {

constexpr std::size_t learning = 25; ///< Values from which the step of the series is taken.
constexpr std::size_t pastKept = 4000; ///< Of each statistic.

/// The mean of the last `span` values.
class MovingMean {
public:
    explicit MovingMean(std::size_t span) : m_values(span) {}
    void add(double value)
    {
        m_values[m_next] = value;
        m_next = (m_next + 1) % m_values.size();
        ++m_seen;
    }
    bool isFull() const { return m_seen >= m_values.size(); }
    double mean() const { return std::accumulate(m_values.begin(), m_values.end(), 0.0) / double(m_values.size()); }

private:
    std::vector<double> m_values;
    std::size_t m_next = 0, m_seen = 0;
};

/// A statistic that is suspicious when it is unusually high or unusually low, each against its own past.
class TwoSided {
public:
    /// @param every  One value of so many is kept as the past: statistics of overlapping windows repeat themselves.
    explicit TwoSided(std::size_t every = 1) : m_every{every} {}
    double surprise(double value)
    {
        const double larger = std::max(m_high.surprise(value), m_low.surprise(-value));
        if (m_seen++ % m_every == 0) {
            m_high.add(value);
            m_low.add(-value);
        }
        return larger;
    }

private:
    TailModel m_high{pastKept}, m_low{pastKept};
    std::size_t m_every, m_seen = 0;
};

/// Says a burst once: what is not a good deal more surprising than what was reported of late stays quiet.
class Habituation {
public:
    double pass(double surprise, std::size_t seen)
    {
        constexpr double muchWorse = 1.3, stillOn = 0.7, quiet = 0.2;
        const auto rest = std::clamp<std::size_t>(seen * 3 / 100, 20, 150);
        if (m_since > rest) m_peak = 0;
        ++m_since;
        const bool isNews = surprise > muchWorse * m_peak;
        if (surprise >= stillOn * m_peak && surprise > notable) m_since = 0;
        if (isNews && surprise > notable) m_peak = surprise;
        return isNews ? surprise : quiet * surprise;
    }

private:
    static constexpr double notable = 2.5; ///< Less than that happens every few hundred values.
    double m_peak = 0;
    std::size_t m_since = 0;
};

std::size_t longWindow(const SeriesClock& clock) { return std::clamp<std::size_t>(std::size_t(clock.pointsPerDay()) / 2, 10, 96); }
std::size_t levelSpan(const SeriesClock& clock) { return clock.isDaily() ? 5 : std::clamp<std::size_t>(std::size_t(clock.pointsPerDay()), 24, 288); }

} // namespace

/// What is known once the step of the series is.
struct SeriesDetector::State {
    std::vector<Sample> first; ///< Until the step is known.
    struct Running;
    std::unique_ptr<Running> running;
};

struct SeriesDetector::State::Running {
    explicit Running(const SeriesClock& c) : clock{c} {}

    SampleVerdict take(const Sample& sample)
    {
        const Forecaster::Forecast forecast = forecaster.at(sample.time);
        double surprise = 0;
        const auto consider = [&](double found) { surprise = std::max(surprise, found); };
        if (seen > 0) {
            const double error = sample.value - forecast.next;
            consider(errors.surprise(error / spreadAt(sample.time)));
            learnSpread(sample.time, std::abs(error));
            consider(changes.surprise(sample.value - last));
        }
        consider(range.surprise(sample.value));
        consider(shapeSurprise(fine, fineDistances, sample.value));
        consider(shapeSurprise(coarse, coarseDistances, sample.value));
        considerWindows(sample, forecast, consider);
        if (isDailyCount(sample.value)) surprise = countSurprise(sample);

        SampleVerdict verdict;
        verdict.expected = seen > 0 ? forecast.next : sample.value;
        forecaster.learn(sample.time, sample.value);
        if (seen > 0)
            if (const auto moved = level.add(sample.value - forecast.usual)) {
                forecaster.shift(*moved);
                verdict.levelMoved = true;
            }
        last = sample.value;
        verdict.score = habituation.pass(surprise, seen++) / TailModel::most;
        return verdict;
    }

    template <class Consider>
    void considerWindows(const Sample& sample, const Forecaster::Forecast& forecast, const Consider& consider)
    {
        if (seen == 0) return;
        const double deviation = sample.value - forecast.usual;
        shortDeviation.add(deviation);
        longDeviation.add(deviation);
        activity.add(std::abs(sample.value - last));
        if (shortDeviation.isFull()) consider(shortMeans.surprise(shortDeviation.mean()));
        if (longDeviation.isFull()) consider(longMeans.surprise(longDeviation.mean()));
        if (activity.isFull()) consider(activities.surprise(std::log(activity.mean() + 1e-9)));
    }

    bool isDailyCount(double value)
    {
        constexpr double most = 1e9;
        areCounts = areCounts && clock.isDaily() && value >= 0 && value <= most && value == std::floor(value);
        return areCounts;
    }
    /// Counts by day are few: their law says more than their ranks.
    double countSurprise(const Sample& sample)
    {
        const auto kind = clock.dayOfWeek(sample.time) < 5 ? DayKind::Trading : DayKind::NonTrading;
        const DayVerdict verdict = counts.take(sample.time / secondsPerDay, kind, std::int64_t(sample.value));
        return std::min(TailModel::most, -std::log10(std::max(std::min(verdict.chance, verdict.chanceBelow), 1e-300)));
    }

    double shapeSurprise(Neighbourhood& shape, TailModel& distances, double value)
    {
        const double distance = shape.add(value);
        if (distance < 0) return 0;
        const double found = distances.surprise(distance);
        distances.add(distance);
        return found;
    }

    /// How far values usually are from their forecasts, half of it at this time of day.
    double spreadAt(std::int64_t time) const
    {
        const double hour = hourly[std::size_t(clock.hourOfDay(time))];
        const double all = recentErrors.size() ? recentErrors.median() : 0;
        return std::max((all + (hour > 0 ? hour : all)) / 2, 1e-9);
    }
    void learnSpread(std::int64_t time, double error)
    {
        recentErrors.add(error);
        double& hour = hourly[std::size_t(clock.hourOfDay(time))];
        hour = hour > 0 ? hour + 0.05 * (std::min(error, 5 * hour) - hour) : error;
    }

    SeriesClock clock;
    Forecaster forecaster{clock};
    DailyBaseline counts;
    bool areCounts = true;
    std::size_t seen = 0;
    double last = 0;
    RecentValues recentErrors{300};
    std::array<double, 24> hourly{};
    TwoSided errors, changes, range;
    Neighbourhood fine{1}, coarse{std::max<std::size_t>(2, longWindow(clock) / Neighbourhood::length)};
    TailModel fineDistances{pastKept}, coarseDistances{pastKept};
    MovingMean shortDeviation{12}, longDeviation{longWindow(clock)}, activity{longWindow(clock)};
    TwoSided shortMeans{3}, longMeans{std::max<std::size_t>(2, longWindow(clock) / 4)}, activities{std::max<std::size_t>(2, longWindow(clock) / 4)};
    LevelWatch level{levelSpan(clock)};
    Habituation habituation;
};

SeriesDetector::SeriesDetector() : m_state{std::make_unique<State>()} {}
SeriesDetector::SeriesDetector(SeriesDetector&&) noexcept = default;
SeriesDetector& SeriesDetector::operator=(SeriesDetector&&) noexcept = default;
SeriesDetector::~SeriesDetector() = default;

SampleVerdict SeriesDetector::take(const Sample& taken)
{
    constexpr double far = 1e100; // Beyond, squares could not be told apart.
    constexpr std::int64_t ages = std::int64_t{1} << 61; // Beyond, the time between two values would overflow.
    const Sample sample{std::clamp(taken.time, -ages, ages), std::clamp(taken.value, -far, far)};
    State& state = *m_state;
    if (state.running) return state.running->take(sample);
    state.first.push_back(sample);
    if (state.first.size() < learning) return {.expected = sample.value};
    std::vector<std::int64_t> steps;
    for (std::size_t i = 1; i < state.first.size(); ++i)
        steps.push_back(state.first[i].time - state.first[i - 1].time);
    std::nth_element(steps.begin(), steps.begin() + std::ptrdiff_t(steps.size() / 2), steps.end());
    state.running = std::make_unique<State::Running>(SeriesClock{steps[steps.size() / 2]});
    for (const Sample& each : state.first)
        state.running->take(each);
    state.first.clear();
    return {.expected = sample.value};
}

std::vector<double> score(std::span<const Sample> series)
{
    SeriesDetector detector;
    std::vector<double> scores;
    scores.reserve(series.size());
    for (const Sample& sample : series)
        scores.push_back(detector.take(sample).score);
    return scores;
}

} // namespace guanlan::analytics
