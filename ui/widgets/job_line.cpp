// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/job_line.h"

#include "models/items/job_watch.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace guanlan::ui {

JobLine::JobLine(items::JobWatch& job, JobStop stop, QWidget* parent)
    : QWidget{parent}
    , m_job{job}
    , m_bar{new QProgressBar}
    , m_text{new PlainLabel{TextRole::Small}}
    , m_cancel{new QPushButton}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::grid * 2);
    row->addWidget(m_bar);
    row->addWidget(m_text, 1);
    row->addWidget(m_cancel);
    m_cancel->setVisible(stop == JobStop::Here);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 8);
    m_text->setElided(Qt::ElideRight);
    m_text->setObjectName(QStringLiteral("jobProgress"));
    connect(m_cancel, &QPushButton::clicked, &job, &items::JobWatch::cancel);
    connect(&job, &items::JobWatch::changed, this, &JobLine::fill);
    retranslate();
}

void JobLine::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("How far it is"));
    fill();
}

void JobLine::fill()
{
    if (parentWidget() || !m_job.isRunning()) setVisible(m_job.isRunning()); // Of none, it would be a window.
    m_bar->setRange(0, m_job.percent() < 0 ? 0 : 100);
    m_bar->setValue(qMax(0, m_job.percent()));
    m_text->setText(m_job.text());
}

} // namespace guanlan::ui
