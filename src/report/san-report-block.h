/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-chart.h"
#include "model/san-formula.h"
#include "model/san-table.h"
#include "report/san-report.h"

G_BEGIN_DECLS

typedef enum {
  SAN_BLOCK_CENTRED,     /* a line of the header: university, chair */
  SAN_BLOCK_TITLE,       /* title of the report */
  SAN_BLOCK_ENTRY,       /* a line of the header with a name: "Student" */
  SAN_BLOCK_HEADING,     /* a task */
  SAN_BLOCK_SOURCE,      /* where its data come from */
  SAN_BLOCK_SUBHEADING,  /* Given, Working, Conclusion */
  SAN_BLOCK_STAGE,       /* heading of a stage of the working */
  SAN_BLOCK_PARAGRAPH,
  SAN_BLOCK_REMARK,      /* a warning: indented, with a bar */
  SAN_BLOCK_FORMULA,     /* @text with a colon, then @formula: beside it if it fits, else below */
  SAN_BLOCK_NOTE,        /* small text under what stands above */
  SAN_BLOCK_TABLE,       /* caption in @text above */
  SAN_BLOCK_FIGURE,      /* caption in @text below */
  SAN_BLOCK_SIGNATURES,  /* place for the mark, date and signature */
} SanBlockType;

/**
 * SanBlock:
 * @text: words; the caption of a table or figure
 * @name: name in front of an ENTRY, running title of a table that goes on: "Table 3, continued"
 * @keep: whether the next block has to be on the same page
 *
 * A piece of the report without a position. The list of blocks is what every format is written
 * from. What a type has no use for is %NULL.
 */
typedef struct
{
  SanBlockType  type;
  char         *text;
  char         *name;
  SanFormula   *formula;
  SanTable     *table;
  SanChart     *chart;
  gboolean      keep;
} SanBlock;

/* Returns: (transfer full) (element-type SanBlock): the whole report in order */
GPtrArray *san_report_to_blocks (const SanReport *report);

G_END_DECLS
