// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace guanlan {

/// What an institution did for a customer. The numbers are stored.
enum class RecordKind {
    Recognition, ///< Recognised as a professional investor.
    Conversion, ///< Converted between ordinary and professional investor.
    AccountOpening,
    ProductPurchase,
    ServiceUse, ///< Any other service.
    CredentialIssuance,
    CredentialUse, ///< A credential was presented to the institution.
    Revocation, ///< A status or credential was taken back.
    Other,
};

/// How it ended. The numbers are stored.
enum class RecordOutcome { Accepted, Rejected, Pending, Withdrawn };

/// By which way the customer came. The numbers are stored.
enum class RecordChannel { Did, Paper };

/// Money in fen (a hundredth of a yuan), within [0, 9e18]. An exact amount: both ends equal. A band: from inclusive, to
/// exclusive; the end that is open is absent, never both.
struct AmountBand {
    std::optional<std::int64_t> from, to;
    bool isExact() const { return from && from == to; }
    friend bool operator==(const AmountBand&, const AmountBand&) = default;
};

/// A row of what an institution hands in about its own business.
struct BusinessRecord {
    std::int64_t line = 0; ///< Where it begins in its file; the first line is 1.
    std::string reference; ///< The institution's number of the business; 1 to 128 bytes of UTF-8.
    RecordKind kind = RecordKind::Other;
    std::int64_t time = 0; ///< UTC seconds, 1990 to 2100. Of a date alone: the beginning of that day in Shanghai.
    std::optional<SubjectId> subject; ///< The customer's pseudonym.
    std::optional<CredentialId> credential;
    std::optional<Digest> digest; ///< Of the document.
    std::string investorClass; ///< As the institution calls the class granted ("A", "B", …); up to 64 bytes; empty: not said.
    std::optional<RecordOutcome> outcome;
    std::optional<AmountBand> amount;
    RecordChannel channel = RecordChannel::Paper;
    std::string operatorName; ///< Who did it; up to 128 bytes; empty: not said.
    friend bool operator==(const BusinessRecord&, const BusinessRecord&) = default;
};

/// A word of a vocabulary. The first word of a value in each language is the one that is printed; all are read.
template <class Value>
struct RecordWord {
    Value value;
    std::string_view text;
};

/// All words, English and Chinese; lower-case where letters have cases.
std::span<const RecordWord<RecordKind>> recordKindWords();
std::span<const RecordWord<RecordOutcome>> recordOutcomeWords();
std::span<const RecordWord<RecordChannel>> recordChannelWords();

/// The value that a word stands for: upper-case letters, and "_" or " " for "-", are read as well.
std::optional<RecordKind> parseRecordKind(std::string_view word);
std::optional<RecordOutcome> parseRecordOutcome(std::string_view word);
std::optional<RecordChannel> parseRecordChannel(std::string_view word);

/// The English word: "account-opening".
std::string_view recordWord(RecordKind kind);
std::string_view recordWord(RecordOutcome outcome);
std::string_view recordWord(RecordChannel channel);

} // namespace guanlan
