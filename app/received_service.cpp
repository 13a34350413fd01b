// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/received_service.h"

#include "app/export_verification.h"
#include "app/received_check.h"

#include <QtConcurrent>

namespace guanlan::app {

QFuture<Result<items::ReceivedCheck>> ReceivedService::check(const QString& path, const QStringList& trusted)
{
    return QtConcurrent::run(&m_pool, [path, trusted]() -> Result<items::ReceivedCheck> {
        const auto certificates = readTrusted(trusted);
        if (!certificates) return certificates.error();
        return checkReceived(path, *certificates);
    });
}

} // namespace guanlan::app
