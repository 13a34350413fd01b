// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

#include <QUrl>

namespace guanlan::items {
class DataHub;
}

class QToolButton;

namespace guanlan::ui {

class ConditionLabel;
class HolderLabel;
class IdLabel;
class LevelMark;
class PlainLabel;

/// Who and what a credential is: kind, state at issuance and now, id, issuer, masked subject, validity, what the
/// issuance rests on.
class CredentialHeader : public Card {
    Q_OBJECT

public:
    explicit CredentialHeader(items::DataHub& hub, QWidget* parent = nullptr);
    void show(const items::CredentialView& view, items::DisplayZone zone);
    void retranslate();

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void revealRequested(const SubjectId& holder);

private:
    void layOut();
    void showIssuer(const analytics::CredentialNode& node);
    QString validity(const Event& issuance, items::DisplayZone zone) const;

    items::DataHub& m_hub;
    PlainLabel* m_kind;
    ConditionLabel* m_then;
    PlainLabel* m_arrow;
    ConditionLabel* m_now;
    QToolButton* m_events;
    PlainLabel *m_idCaption, *m_issuerCaption, *m_subjectCaption, *m_validCaption, *m_authorityCaption, *m_levelCaption;
    IdLabel *m_id, *m_issuer;
    HolderLabel* m_subject;
    PlainLabel *m_valid, *m_authority;
    LevelMark* m_level;
    CredentialId m_credential;
};

} // namespace guanlan::ui
