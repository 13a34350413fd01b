// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/filter_compiler.h"

#include "models/items/directory.h"
#include "models/items/filter_spans.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace guanlan::items {
namespace {

struct FilterSentences {
    Q_DECLARE_TR_FUNCTIONS(FilterSentences)
};

FilterProblem at(const FilterValue& value, const QString& sentence) { return {value.span, sentence}; }
FilterProblem at(const FilterTerm& term, const QString& sentence) { return {term.span, sentence}; }

bool isOrdered(FilterOperator operation) { return operation != FilterOperator::Is && operation != FilterOperator::IsNot; }

/// Whether `one` stands to `value` as the operator says, in the order of `all`, the strongest first.
template <class Word>
bool lets(const std::vector<Word>& all, FilterOperator operation, Word value, Word one)
{
    const auto place = [&](Word word) { return std::find(all.begin(), all.end(), word) - all.begin(); };
    switch (operation) {
    case FilterOperator::Is:
    case FilterOperator::IsNot: return one == value;
    case FilterOperator::Above: return place(one) < place(value);
    case FilterOperator::AtLeast: return place(one) <= place(value);
    case FilterOperator::Below: return place(one) > place(value);
    case FilterOperator::AtMost: return place(one) >= place(value);
    }
    return false;
}

/// What is left of `held` (empty: of all) after the term; nullopt, with the value at fault, where a word is not known.
template <class Word>
std::optional<std::vector<Word>> narrowed(const std::vector<Word>& held, const std::vector<Word>& all, const FilterTerm& term,
    const std::function<std::vector<Word>(const QString&)>& parse, const FilterValue*& unknown)
{
    std::vector<Word> named;
    for (const FilterValue& value : term.values) {
        const auto words = parse(value.text);
        if (words.empty()) unknown = &value;
        if (words.empty()) return {};
        for (const Word one : all) {
            const bool wanted = std::any_of(words.begin(), words.end(), [&](Word word) { return lets(all, term.operation, word, one); });
            if (wanted) named.push_back(one);
        }
    }
    std::vector<Word> left;
    for (const Word one : held.empty() ? all : held) {
        const bool isNamed = std::find(named.begin(), named.end(), one) != named.end();
        if (isNamed == (term.operation != FilterOperator::IsNot)) left.push_back(one);
    }
    return left;
}

template <class Word>
std::function<std::vector<Word>(const QString&)> oneWord(std::optional<Word> (*parse)(const QString&))
{
    return [parse](const QString& text) {
        const auto word = parse(text);
        return word ? std::vector<Word>{*word} : std::vector<Word>{};
    };
}

/// Raises `low` (inclusive) and lowers `high` (exclusive) to what the operator leaves of a stretch [from, to).
template <class Number>
void meet(FilterOperator operation, Number from, Number to, std::optional<Number>& low, std::optional<Number>& high)
{
    const auto raise = [&](Number bound) { low = low ? std::max(*low, bound) : bound; };
    const auto lower = [&](Number bound) { high = high ? std::min(*high, bound) : bound; };
    switch (operation) {
    case FilterOperator::Is:
        raise(from);
        lower(to);
        break;
    case FilterOperator::IsNot: break;
    case FilterOperator::Above: raise(to); break;
    case FilterOperator::AtLeast: raise(from); break;
    case FilterOperator::Below: lower(from); break;
    case FilterOperator::AtMost: lower(to); break;
    }
}

} // namespace

std::optional<FilterProblem> FilterCompiler::add(const FilterTerm& term)
{
    const auto field = parseFilterField(term.field);
    if (!field) return at(term, FilterSentences::tr("There is no field called so; there are: type, institution, issuer, outcome, time, rule, severity, level, credential, subject, sender, block, chain."));
    if (term.values.isEmpty()) return at(term, FilterSentences::tr("A value is missing after the operator."));
    m_last = term.span;
    const bool many = term.values.size() > 1;
    if (many && isOrdered(term.operation)) return at(term, FilterSentences::tr("Only : and != take several values."));
    switch (*field) {
    case FilterField::Type: return addTypes(term);
    case FilterField::Institution: return addInstitutions(term);
    case FilterField::Issuer: return addIssuers(term);
    case FilterField::Outcome: return addOutcomes(term);
    case FilterField::Subject:
    case FilterField::Credential:
    case FilterField::Sender: return addId(term, *field);
    case FilterField::Chain: return addChain(term);
    case FilterField::Block: return addBlocks(term);
    case FilterField::Time: return addTimes(term);
    case FilterField::Level: return addLevels(term);
    case FilterField::Severity: return addSeverities(term);
    case FilterField::Rule: return addRules(term);
    }
    return {};
}

std::optional<FilterProblem> FilterCompiler::contradiction() const
{
    const auto& f = m_filter;
    const bool noTime = f.from && f.to && *f.from >= *f.to, noBlock = f.firstBlock && f.lastBlock && *f.firstBlock > *f.lastBlock;
    if (!m_impossible && !noTime && !noBlock) return {};
    return FilterProblem{m_last, FilterSentences::tr("No event can be all of this at once.")};
}

std::optional<FilterProblem> FilterCompiler::addTypes(const FilterTerm& term)
{
    if (isOrdered(term.operation)) return at(term, FilterSentences::tr("Kinds of events have no order: only : and != compare them."));
    static const std::vector<EventType> all{allEventTypes().begin(), allEventTypes().end()};
    const FilterValue* unknown = nullptr;
    auto left = narrowed<EventType>(m_filter.types, all, term, parseFilterTypes, unknown);
    if (!left) return at(*unknown, FilterSentences::tr("No kind of event is called so; credential.issued or credential.* is one."));
    m_impossible = m_impossible || left->empty();
    m_filter.types = std::move(*left);
    return {};
}

std::vector<InstitutionId> FilterCompiler::institutions(const QString& text) const
{
    if (const auto id = parseId<InstitutionId>(text.toLower().toStdString())) return {*id};
    if (const auto address = parseId<Address>(text.toLower().toStdString())) return {padded<InstitutionId>(*address)};
    std::vector<InstitutionId> called, holding;
    for (const auto& state : m_context.directory->institutions()) {
        const QString name = m_context.directory->institution(state.institution.id);
        const LocalText& names = state.institution.name;
        const bool same = name.compare(text, Qt::CaseInsensitive) == 0 || QString::fromStdString(names.zh) == text
            || QString::fromStdString(names.en).compare(text, Qt::CaseInsensitive) == 0;
        if (same) called.push_back(state.institution.id);
        if (name.contains(text, Qt::CaseInsensitive)) holding.push_back(state.institution.id);
    }
    return called.empty() ? holding : called;
}

std::optional<FilterProblem> FilterCompiler::addInstitutions(const FilterTerm& term)
{
    if (isOrdered(term.operation)) return at(term, FilterSentences::tr("Institutions have no order: only : and != compare them."));
    const bool excluding = term.operation == FilterOperator::IsNot;
    if (!excluding && !m_once.insert(FilterField::Institution).second)
        return at(term, FilterSentences::tr("Institutions are given twice: put them into one list, with commas."));
    for (const FilterValue& value : term.values) {
        const auto found = value.text.isEmpty() ? std::vector<InstitutionId>{} : institutions(value.text);
        if (found.empty()) return at(value, FilterSentences::tr("No institution is called so."));
        auto& list = excluding ? m_filter.excludedInstitutions : m_filter.institutions;
        list.insert(list.end(), found.begin(), found.end());
    }
    return {};
}

std::optional<FilterProblem> FilterCompiler::addIssuers(const FilterTerm& term)
{
    if (term.operation != FilterOperator::Is) return at(term, FilterSentences::tr("Issuers are named after a colon."));
    if (!m_once.insert(FilterField::Issuer).second) return at(term, FilterSentences::tr("Issuers are given twice: put them into one list, with commas."));
    for (const FilterValue& value : term.values) {
        const auto found = value.text.isEmpty() ? std::vector<InstitutionId>{} : institutions(value.text);
        if (found.empty()) return at(value, FilterSentences::tr("No institution is called so."));
        m_filter.issuers.insert(m_filter.issuers.end(), found.begin(), found.end());
    }
    return {};
}

std::optional<FilterProblem> FilterCompiler::addOutcomes(const FilterTerm& term)
{
    if (isOrdered(term.operation)) return at(term, FilterSentences::tr("Outcomes have no order: only : and != compare them."));
    const FilterValue* unknown = nullptr;
    auto left = narrowed<store::EventOutcome>(m_filter.outcomes, allOutcomes(), term, oneWord(parseFilterOutcome), unknown);
    if (!left) return at(*unknown, FilterSentences::tr("No outcome is called so; there are accepted, refused, revoked, renewed."));
    m_impossible = m_impossible || left->empty();
    m_filter.outcomes = std::move(*left);
    return {};
}

std::optional<FilterProblem> FilterCompiler::addId(const FilterTerm& term, FilterField field)
{
    if (term.operation != FilterOperator::Is || term.values.size() > 1)
        return at(term, FilterSentences::tr("This field takes one id after a colon."));
    if (!m_once.insert(field).second) return at(term, FilterSentences::tr("This field is given twice."));
    const std::string text = term.values.first().text.toLower().toStdString();
    const auto address = parseId<Address>(text);
    if (field == FilterField::Sender) {
        if (!address) return at(term.values.first(), FilterSentences::tr("An address is 0x and 40 hexadecimal digits."));
        m_filter.sender = address;
        return {};
    }
    auto id = parseId<CredentialId>(text);
    if (address) id = padded<CredentialId>(*address);
    if (!id) return at(term.values.first(), FilterSentences::tr("An id is 0x and 64 or 40 hexadecimal digits."));
    if (field == FilterField::Credential) m_filter.credential = id;
    else m_filter.subject = SubjectId{id->value()};
    return {};
}

std::optional<FilterProblem> FilterCompiler::addChain(const FilterTerm& term)
{
    if (term.operation != FilterOperator::Is || term.values.size() > 1 || !m_once.insert(FilterField::Chain).second)
        return at(term, FilterSentences::tr("This field takes one chain after a colon."));
    for (const auto& [ref, name] : m_context.chains)
        if (name.compare(term.values.first().text, Qt::CaseInsensitive) == 0) m_filter.chain = ref;
    if (!m_filter.chain) return at(term.values.first(), FilterSentences::tr("No chain of this workspace is called so."));
    return {};
}

std::optional<FilterProblem> FilterCompiler::addBlocks(const FilterTerm& term)
{
    if (term.operation == FilterOperator::IsNot || term.values.size() > 1)
        return at(term, FilterSentences::tr("Blocks are one number or one stretch: block:1200..1300, block>=1200."));
    const auto span = parseBlockSpan(term.values.first().text);
    if (!span) return at(term.values.first(), FilterSentences::tr("This is no number of a block; 1200 or 1200..1300 is."));
    std::optional<std::uint64_t> end;
    if (m_filter.lastBlock) end = *m_filter.lastBlock + 1;
    meet<std::uint64_t>(term.operation, span->first, span->last + 1, m_filter.firstBlock, end);
    if (!end) return {};
    m_impossible = m_impossible || *end == 0;
    if (*end > 0) m_filter.lastBlock = *end - 1;
    return {};
}

std::optional<FilterProblem> FilterCompiler::addTimes(const FilterTerm& term)
{
    if (term.operation == FilterOperator::IsNot || term.values.size() > 1)
        return at(term, FilterSentences::tr("Time is one stretch: time:2026-05, time>=2026-05-01, time:7d."));
    const auto span = parseTimeSpan(term.values.first().text, m_context.zone, m_context.directory->latest().value_or(0));
    if (!span) return at(term.values.first(), FilterSentences::tr("This is no time; 2026-05-01, \"2026-05-01 09:30\", 2026-05-01..2026-05-07 or 7d is."));
    meet<std::int64_t>(term.operation, span->from, span->to, m_filter.from, m_filter.to);
    return {};
}

std::optional<FilterProblem> FilterCompiler::addLevels(const FilterTerm& term)
{
    const FilterValue* unknown = nullptr;
    auto left = narrowed<VerificationLevel>(m_filter.levels, allLevels(), term, oneWord(parseFilterLevel), unknown);
    if (!left) return at(*unknown, FilterSentences::tr("No level is called so; there are proven, agreed, reported, failed."));
    m_impossible = m_impossible || left->empty();
    m_filter.levels = std::move(*left);
    return {};
}

std::optional<FilterProblem> FilterCompiler::addSeverities(const FilterTerm& term)
{
    if (term.operation == FilterOperator::IsNot)
        return at(term, FilterSentences::tr("An event may have several findings: say which severities are wanted, as in severity<high."));
    const FilterValue* unknown = nullptr;
    auto left = narrowed<Severity>(m_filter.severities, allSeverities(), term, oneWord(parseFilterSeverity), unknown);
    if (!left) return at(*unknown, FilterSentences::tr("No severity is called so; there are critical, high, medium, low."));
    m_impossible = m_impossible || left->empty();
    m_filter.severities = std::move(*left);
    return {};
}

std::optional<FilterProblem> FilterCompiler::addRules(const FilterTerm& term)
{
    static const QRegularExpression form{QStringLiteral("^[Rr][0-9]{2}$")};
    if (isOrdered(term.operation)) return at(term, FilterSentences::tr("Rules have no order: only : and != compare them."));
    const bool excluding = term.operation == FilterOperator::IsNot;
    if (!excluding && !m_once.insert(FilterField::Rule).second)
        return at(term, FilterSentences::tr("Rules are given twice: put them into one list, with commas."));
    for (const FilterValue& value : term.values) {
        if (value.text.compare(QStringLiteral("any"), Qt::CaseInsensitive) == 0 && !excluding && term.values.size() == 1) {
            if (m_filter.severities.empty()) m_filter.severities = allSeverities();
            return {};
        }
        const QString rule = value.text.toUpper();
        const bool known = form.match(rule).hasMatch() && (m_context.rules.isEmpty() || m_context.rules.contains(rule));
        if (!known) return at(value, FilterSentences::tr("No rule is called so; R10 is one, and rule:any means any finding."));
        (excluding ? m_filter.excludedRules : m_filter.rules).push_back(rule.toStdString());
    }
    return {};
}

} // namespace guanlan::items
