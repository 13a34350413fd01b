// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/time_stamp.h"

#include <QUrl>

namespace guanlan::chainsync {

/// A time-stamp authority that is asked over HTTP (RFC 3161, 3.4), by the rules of HttpTransport for TLS and redirects. One attempt.
class TimeStampClient final : public crypto::TimeStampAuthority {
public:
    /// InvalidInput: neither http nor https, or without a host.
    static Result<TimeStampClient> to(const QUrl& url);
    /// Blocks for at most 25 s.
    Result<Bytes> answer(ByteView query) override;

private:
    explicit TimeStampClient(QUrl url) : m_url{std::move(url)} {}
    QUrl m_url;
};

} // namespace guanlan::chainsync
