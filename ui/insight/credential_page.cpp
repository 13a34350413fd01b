// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/credential_page.h"

#include "models/items/credential_match_model.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/insight/credential_story_view.h"
#include "ui/insight/documents_view.h"
#include "ui/insight/links.h"
#include "ui/insight/page_card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrlQuery>

#include <utility>

namespace guanlan::ui {

using items::CredentialMatchModel;

namespace {

QUrl linkOf(const Bytes32& word, bool exact)
{
    QUrl link = credentialLink(CredentialId{word});
    if (!exact) link.setQuery(QStringLiteral("any=1"));
    return link;
}

/// Files of this machine among what is dragged.
QStringList localFiles(const QMimeData& data)
{
    QStringList files;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile()) files += url.toLocalFile();
    return files;
}

} // namespace

CredentialPage::CredentialPage(items::DataHub& hub, QWidget* parent)
    : Page{hub, parent}
    , m_matchModel{new CredentialMatchModel{this}}
{
    setObjectName(id());
    m_stack = new QStackedWidget;
    m_story = new CredentialStoryView{hub};
    m_matches = buildMatches();
    m_stack->addWidget(m_story);
    m_stack->addWidget(m_matches);
    m_documents = new DocumentsView{hub};
    m_stack->addWidget(m_documents);
    setAcceptDrops(true);
    m_state = new StateStack{m_stack};
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    column->addWidget(buildInput());
    column->addWidget(m_state, 1);
    connect(m_story, &CredentialStoryView::linkActivated, this, &Page::linkActivated);
    connect(m_story, &CredentialStoryView::proofChanged, this, &Page::placeChanged);
    connect(m_story, &CredentialStoryView::revealRequested, this, &Page::revealRequested);
    connect(m_documents, &DocumentsView::linkActivated, this, &Page::linkActivated);
    connect(m_documents, &DocumentsView::closeRequested, this, &CredentialPage::showStart);
    connect(m_state, &StateStack::retryRequested, this, &CredentialPage::refresh);
    connect(m_state, &StateStack::actionTriggered, this, [this] {
        if (m_showing == Showing::NotFound) openIdentity();
        else m_input->setFocus();
    });
    connect(&hub.directory(), &items::Directory::changed, this, &CredentialPage::fill);
    retranslate();
}

QString CredentialPage::title() const { return tr("Credential"); }

QWidget* CredentialPage::buildInput()
{
    m_input = new QLineEdit;
    m_input->setObjectName(QStringLiteral("credentialInput"));
    m_input->setFont(idFont());
    m_input->setClearButtonEnabled(true);
    m_input->setMinimumHeight(metrics::controlHeight + metrics::grid);
    m_go = new QPushButton;
    m_go->setMinimumHeight(metrics::controlHeight + metrics::grid);
    auto* row = new QWidget;
    auto* across = new QHBoxLayout{row};
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_input, 1);
    across->addWidget(m_go);
    m_choose = new QPushButton;
    m_choose->setObjectName(QStringLiteral("chooseDocuments"));
    m_choose->setMinimumHeight(metrics::controlHeight + metrics::grid);
    m_choose->setAutoDefault(false);
    across->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &CredentialPage::chooseDocuments);
    connect(m_input, &QLineEdit::returnPressed, this, &CredentialPage::submit);
    connect(m_go, &QPushButton::clicked, this, &CredentialPage::submit);
    return row;
}

QWidget* CredentialPage::buildMatches()
{
    m_matchHeader = new SectionHeader;
    connect(m_matchHeader, &SectionHeader::activated, this, &CredentialPage::openIdentity);
    m_matchTable = new DataTable{{}};
    m_matchTable->setModel(m_matchModel);
    m_matchTable->cells().setIdColumns({CredentialMatchModel::Credential});
    m_matchTable->setWidths({140, 260, 260, 160});
    const auto choose = [this](const QModelIndex& index) { Q_EMIT linkActivated(credentialLink(m_matchModel->at(index.row()).id)); };
    connect(m_matchTable, &QTableView::clicked, this, choose);
    connect(m_matchTable, &QTableView::activated, this, choose);
    return pageCard({m_matchHeader, m_matchTable});
}

void CredentialPage::setRules(const std::shared_ptr<const analytics::RulePack>& rules)
{
    m_rules = rules;
    m_story->setRules(rules);
}

void CredentialPage::setScope(const items::ViewScope& scope)
{
    if (scope.zone == m_scope.zone) return;
    m_scope = scope;
    m_documents->setZone(scope.zone);
    fill();
}

void CredentialPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void CredentialPage::dropEvent(QDropEvent* event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    checkDocuments(files);
}

void CredentialPage::chooseDocuments()
{
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Documents to compare"));
    if (!files.isEmpty()) checkDocuments(files);
}

void CredentialPage::checkDocuments(const QStringList& paths)
{
    m_showing = Showing::Documents;
    m_question.reset();
    m_answer.reset();
    m_pending.cancel();
    m_input->clear();
    m_documents->check(paths);
    showDocuments();
}

void CredentialPage::showDocuments()
{
    m_stack->setCurrentWidget(m_documents);
    m_state->showContent();
    Q_EMIT placeChanged();
}

void CredentialPage::openIdentity()
{
    if (m_question) Q_EMIT linkActivated(identityLink(SubjectId{m_question->word}));
}

void CredentialPage::submit()
{
    if (m_input->text().trimmed().isEmpty()) return showStart();
    const auto word = items::parseCredentialWord(m_input->text());
    if (!word) return showWrong();
    const Question question{*word, false};
    Q_EMIT linkActivated(linkOf(question.word, question.exact)); // A step that Back takes again.
    if (m_question != question) ask(question);
}

void CredentialPage::showWrong()
{
    m_showing = Showing::Wrong;
    m_question.reset();
    m_answer.reset();
    m_pending.cancel();
    m_state->showEmpty(tr("Not an id"), tr("An id, digest or subject has 64 hexadecimal digits, an address 40, with or without 0x in front."));
}

void CredentialPage::open(const QUrl& link)
{
    const auto word = items::parseCredentialWord(link.path().mid(1));
    const QUrlQuery query{link};
    if (!word) {
        m_input->clear();
        const bool wantsDocuments = query.hasQueryItem(QStringLiteral("documents")) && !m_documents->documents().documents().empty();
        return wantsDocuments ? showDocuments() : showStart();
    }
    m_input->setText(QString::fromStdString(toPrefixedHex(*word)));
    m_story->closeProof();
    m_wantedProof = parseEventPlace(query.queryItemValue(QStringLiteral("proof")));
    ask({*word, !query.hasQueryItem(QStringLiteral("any"))});
}

QUrl CredentialPage::place() const
{
    if (m_showing == Showing::Documents) return QUrl{QStringLiteral("guanlan://credential?documents=1")};
    if (!m_question) return QUrl{QStringLiteral("guanlan://credential")};
    QUrl link = linkOf(m_question->word, m_question->exact);
    const auto proof = m_answer ? m_story->shownProof() : m_wantedProof;
    if (!proof) return link;
    QUrlQuery query{link};
    query.addQueryItem(QStringLiteral("proof"), eventPlace(*proof));
    link.setQuery(query);
    return link;
}

ReportSubject CredentialPage::reportSubject() const
{
    ReportSubject subject;
    if (m_answer && m_answer->view) subject.credential = m_answer->view->graph.nodes.front().id;
    return subject;
}

void CredentialPage::refresh()
{
    if (m_question) ask(*m_question);
}

void CredentialPage::ask(const Question& question)
{
    if (m_question != question) m_answer.reset();
    m_question = question;
    m_showing = Showing::Answer;
    m_pending.cancel();
    Q_EMIT placeChanged();
    m_pending = question.exact ? items::askCredential(hub(), CredentialId{question.word}, m_rules)
                               : items::askCredential(hub(), question.word, m_rules);
    if (!m_answer) m_state->showLoading();
    items::whenAnswered(m_pending, this, [this](const Result<items::CredentialAnswer>& answer) { take(answer); });
}

void CredentialPage::take(const Result<items::CredentialAnswer>& answer)
{
    if (!m_question) return; // Nothing is asked any more.
    if (!answer && answer.error().kind == ErrorKind::NotFound && m_question->exact) {
        // The link may name a digest or a subject after all.
        return ask({m_question->word, false});
    }
    if (!answer) {
        m_answer.reset();
        if (answer.error().kind == ErrorKind::NotFound) return showNotFound();
        m_showing = Showing::Error;
        return m_state->showError(answer.error());
    }
    m_answer = *answer;
    m_showing = Showing::Answer;
    fill();
}

void CredentialPage::fill()
{
    if (!m_answer) return;
    const items::Language language = hub().directory().language();
    m_matchModel->setDisplay(language, m_scope.zone);
    if (!m_answer->view) {
        m_matchModel->setRows(m_answer->matches);
        const QString count = items::formatCount(std::int64_t(m_answer->matches.size()));
        m_matchHeader->setTitle(tr("Several credentials bear this value"));
        m_matchHeader->setLink(tr("As an identity"));
        m_matchHeader->setNote(m_answer->moreMatches ? tr("showing the first %1").arg(count) : count);
        m_stack->setCurrentWidget(m_matches);
        return m_state->showContent();
    }
    m_story->show(*m_answer->view, m_scope.zone);
    if (const auto proof = std::exchange(m_wantedProof, std::nullopt)) m_story->showProof(*proof);
    m_stack->setCurrentWidget(m_story);
    m_state->showContent();
}

void CredentialPage::showStart()
{
    m_showing = Showing::Start;
    m_question.reset();
    m_answer.reset();
    m_pending.cancel();
    Q_EMIT placeChanged();
    m_state->showEmpty(tr("Which credential?"),
                       tr("Paste an id, a digest or a subject above and press Enter. Or drop documents here to compare their digests. Every credential shown elsewhere in the window leads here, too."),
                       tr("Enter an ID"));
}

void CredentialPage::showNotFound()
{
    m_showing = Showing::NotFound;
    m_state->showEmpty(tr("Nothing anchored bears this value"),
                       tr("No event in this workspace names %1 as a credential, digest or subject. It may be on another chain, or not synced yet.")
                           .arg(items::shortened(QString::fromStdString(toPrefixedHex(m_question->word)))),
                       tr("Look for an identity"));
}

void CredentialPage::retranslate()
{
    m_input->setPlaceholderText(tr("Credential id, digest or subject (0x…)"));
    m_input->setAccessibleName(m_input->placeholderText());
    m_go->setText(tr("Show"));
    m_choose->setText(tr("Check a document…"));
    m_choose->setToolTip(tr("Compares the digests of files with what is anchored"));
    m_documents->retranslate();
    m_story->retranslate();
    switch (m_showing) {
    case Showing::Start: return showStart();
    case Showing::Wrong: return showWrong();
    case Showing::NotFound: return showNotFound();
    case Showing::Answer: return fill();
    case Showing::Documents: return;
    case Showing::Error: return;
    }
}

} // namespace guanlan::ui
