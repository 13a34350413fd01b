// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/block_pipeline.h"

#include <QTest>

#include <numeric>
#include <random>
#include <thread>

using namespace guanlan;
using namespace guanlan::chainsync;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t lastBlock = 399;

/// A family whose blocks hold by their number alone: whether anything, and how many events.
class PlayedFamily : public ChainFamily {
public:
    PlayedFamily(unsigned seed, double density) : m_seed{seed}, m_density{density} {}

    std::unique_ptr<BlockSource> openNode(const NodeConfig&, QThreadPool&, const HttpTransport::Limits&) const override { return {}; }
    Result<std::unique_ptr<SealFollower>> followSeals(const std::optional<store::SealState>&, std::vector<ValidatorSet>) const override
    {
        return std::unique_ptr<SealFollower>{};
    }
    bool mayRewind(std::uint64_t) const override { return false; }

    std::optional<BlockFailure> checkHeader(simdjson::dom::element, std::uint64_t number, CheckedHeader& out) const override
    {
        out.number = number;
        out.mayHold = eventsOf(number) > 0;
        return std::nullopt;
    }
    std::optional<BlockFailure> checkBlock(simdjson::dom::element block, simdjson::dom::element, std::uint64_t number,
        CheckedHeader& out, std::vector<Event>& events) const override
    {
        events.resize(eventsOf(number));
        return checkHeader(block, number, out);
    }

    /// Up to 1500: some dozens of blocks are as much as may be held.
    std::size_t eventsOf(std::uint64_t number) const
    {
        std::mt19937 dice{m_seed * 1000 + unsigned(number)};
        return std::uniform_real_distribution{}(dice) < m_density ? 1 + dice() % 1500 : 0;
    }

private:
    unsigned m_seed;
    double m_density;
};

/// A node that answers out of order, gives less than was asked for, or finds it too much.
class PlayedSource : public BlockSource {
public:
    explicit PlayedSource(unsigned seed) : m_dice{seed}, m_thread{[this] { answerAll(); }}
    {
        m_document = m_parser.parse(std::string_view{"{}"});
    }
    ~PlayedSource() override
    {
        {
            const std::scoped_lock lock{m_mutex};
            m_isEnding = true;
        }
        m_asked.notify_all();
        m_thread.join();
    }

    const std::string& name() const override { return m_name; }
    const std::string& address() const override { return m_name; }
    Result<SourceTip> tip(const std::atomic<bool>&) override { return SourceTip{1, lastBlock}; }
    bool isSequential() const override { return false; }
    std::uint32_t headerBatch() const override { return m_batch; }
    std::uint32_t contentBatch() const override { return m_batch; }
    std::uint32_t parallelRequests() const override { return 6; }
    void abort() override {}
    void fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler) override
    {
        std::vector<std::uint64_t> numbers(count);
        std::iota(numbers.begin(), numbers.end(), from);
        push({std::move(numbers), false, std::move(handler)});
    }
    void fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler) override
    {
        push({std::move(numbers), true, std::move(handler)});
    }

private:
    struct Request {
        std::vector<std::uint64_t> numbers;
        bool isWhole;
        AnswerHandler handler;
    };

    void push(Request request)
    {
        const std::scoped_lock lock{m_mutex};
        m_requests.push_back(std::move(request));
        m_asked.notify_all();
    }

    void answerAll()
    {
        std::unique_lock lock{m_mutex};
        while (true) {
            m_asked.wait(lock, [this] { return m_isEnding || !m_requests.empty(); });
            if (m_requests.empty()) return;
            const auto which = m_requests.begin() + std::ptrdiff_t(m_dice() % m_requests.size());
            const Request request = std::move(*which);
            m_requests.erase(which);
            const unsigned mood = m_dice() % 4;
            lock.unlock();
            answer(request, mood);
            lock.lock();
        }
    }

    void answer(const Request& request, unsigned mood)
    {
        m_batch = mood == 0 ? std::max(1u, m_batch / 2) : std::min(16u, m_batch + 1);
        if (mood == 0 && request.numbers.size() > 1)
            return request.handler(SourceFailure{SourceFailure::Kind::TooMuch, "too much", request.numbers.front()});
        std::vector<RawBlock> blocks;
        for (const std::uint64_t number : request.numbers)
            blocks.push_back({number, m_document, request.isWhole ? std::optional{m_document} : std::nullopt});
        if (mood == 1) blocks.resize(std::max<std::size_t>(1, blocks.size() / 2));
        request.handler(std::span<const RawBlock>{blocks});
    }

    std::string m_name = "played";
    simdjson::dom::parser m_parser;
    simdjson::dom::element m_document;
    std::mt19937 m_dice; ///< Under the mutex.
    std::atomic<std::uint32_t> m_batch = 8;
    std::mutex m_mutex;
    std::condition_variable m_asked;
    std::vector<Request> m_requests;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace

/// Whatever comes back in which order: every block comes out once, in order, whole, and nothing waits for ever.
class BlockPipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBlockComesOut_data()
    {
        QTest::addColumn<double>("density");
        for (const double density : {0.0, 0.3, 0.97, 1.0}) QTest::addRow("%.2f", density) << density;
    }
    void everyBlockComesOut()
    {
        QFETCH(double, density);
        for (unsigned seed = 1; seed <= 12; ++seed) {
            const PlayedFamily family{seed, density};
            PlayedSource source{seed};
            BlockPipeline pipeline{family, source, 0, lastBlock};
            std::mt19937 dice{seed};
            std::uint64_t next = 0;
            while (next <= lastBlock) {
                const auto blocks = pipeline.take(1 + dice() % 40, 1 + dice() % 8000, 10s);
                QVERIFY2(!blocks.empty(), qPrintable(QStringLiteral("seed %1 stands still at block %2").arg(seed).arg(next)));
                for (const VerifiedBlock& block : blocks) {
                    QCOMPARE(block.header.number, next);
                    QCOMPARE(block.events.size(), family.eventsOf(next));
                    ++next;
                }
            }
            QVERIFY(!pipeline.stopped());
        }
    }
};

QTEST_GUILESS_MAIN(BlockPipelineTest)
#include "block_pipeline_test.moc"
