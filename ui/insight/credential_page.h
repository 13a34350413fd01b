// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"
#include "ui/frame/page.h"

#include <QFuture>

#include <memory>

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace guanlan::items {
class CredentialMatchModel;
}

namespace guanlan::ui {

class CredentialStoryView;
class DataTable;
class DocumentsView;
class SectionHeader;
class StateStack;

/// One credential's whole story: what it rests on and what rests on it, who did what when and what was expected, and how
/// each act is proven. Asked for by id, digest or subject, or by dropping documents, whose digests are compared.
class CredentialPage : public Page {
    Q_OBJECT

public:
    explicit CredentialPage(items::DataHub& hub, QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("credential"); }
    QString title() const override;
    /// Where rules and purposes have their names from.
    void setRules(const std::shared_ptr<const analytics::RulePack>& rules);
    /// A credential's story is not cut by the period: only the zone matters here.
    void setScope(const items::ViewScope& scope) override;
    bool usesScope() const override { return false; }
    /// guanlan://credential/0x…, and with ?proof=CHAIN/BLOCK/LOG/PART the proof of one of its acts; with ?any=1 whatever bears the
    /// value, not a credential before all else; with ?documents=1 the files that were compared last.
    void open(const QUrl& link) override;
    QUrl place() const override;
    ReportSubject reportSubject() const override;
    void refresh() override;
    void retranslate() override;
    /// Compares these files' digests with what is anchored.
    void checkDocuments(const QStringList& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// What was asked for: an exact credential, or bytes that may be several things.
    struct Question {
        Bytes32 word{};
        bool exact = false;
        friend bool operator==(const Question&, const Question&) = default;
    };
    QWidget* buildInput();
    QWidget* buildMatches();
    void chooseDocuments();
    void openIdentity(); ///< Of the word asked for.
    void submit();
    void showWrong();
    void showDocuments();
    void ask(const Question& question);
    void take(const Result<items::CredentialAnswer>& answer);
    void fill();
    void showStart();
    void showNotFound();

    items::ViewScope m_scope;
    std::optional<Question> m_question;
    std::optional<EventKey> m_wantedProof; ///< Of the link that was opened, until its answer is there.
    QFuture<Result<items::CredentialAnswer>> m_pending;
    std::optional<items::CredentialAnswer> m_answer;
    enum class Showing { Start, Wrong, NotFound, Answer, Documents, Error } m_showing = Showing::Start;

    std::shared_ptr<const analytics::RulePack> m_rules;
    items::CredentialMatchModel* m_matchModel;
    QLineEdit* m_input = nullptr;
    QPushButton* m_go = nullptr;
    QPushButton* m_choose = nullptr;
    StateStack* m_state = nullptr;
    QStackedWidget* m_stack = nullptr;
    CredentialStoryView* m_story = nullptr;
    QWidget* m_matches = nullptr;
    DocumentsView* m_documents = nullptr;
    SectionHeader* m_matchHeader = nullptr;
    DataTable* m_matchTable = nullptr;
};

} // namespace guanlan::ui
