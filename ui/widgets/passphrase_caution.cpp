// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passphrase_caution.h"

#include <QCoreApplication>

namespace guanlan::ui {
namespace {

constexpr int longEnough = 12; ///< Characters.

struct PassphraseCaution {
    Q_DECLARE_TR_FUNCTIONS(PassphraseCaution)
};

} // namespace

QString passphraseCaution(const QString& passphrase)
{
    if (passphrase.isEmpty() || passphrase.size() >= longEnough) return {};
    return PassphraseCaution::tr("Short: who gets hold of the workspace and its key file can try out such passphrases. %1 characters or more are safer.").arg(longEnough);
}

} // namespace guanlan::ui
