/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Every size and distance of the page, in points, stands in this file or in san-report-style.c. */
#define SAN_INDENT 18.0         /* formulas, remarks */
#define SAN_CELL_PADDING_X 5.0
#define SAN_CELL_PADDING_Y 2.5
#define SAN_RULE_THIN 0.4
#define SAN_RULE_THICK 0.9
#define SAN_RULE_GREY 0.35      /* of the thin rules of tables */
#define SAN_FORMULA_SIZE 10.5   /* that of the body text */
#define SAN_SYMBOL_SIZE 9.0     /* symbols in the heads of tables */

typedef enum {
  SAN_TEXT_BODY,
  SAN_TEXT_SMALL,
  SAN_TEXT_CENTRED,
  SAN_TEXT_TITLE,
  SAN_TEXT_HEADING,
  SAN_TEXT_SUBHEADING,
  SAN_TEXT_STAGE,
  SAN_TEXT_CAPTION,
  SAN_TEXT_CELL,
  SAN_TEXT_CELL_HEAD,
  SAN_TEXT_CELL_TOTAL,
  SAN_TEXT_FOOTER,
} SanTextStyle;

/* A context whose unit is the point and whose glyphs are not fitted to any device, so that lines
 * break at the same places on the screen, on paper and in a file. */
PangoContext *san_report_context_new (void);
/* @width in points; negative for one line as long as it takes */
PangoLayout  *san_report_text_new    (PangoContext   *context,
                                      SanTextStyle    style,
                                      const char     *text,
                                      double          width,
                                      PangoAlignment  alignment);
double        san_report_text_width  (PangoLayout    *layout);
double        san_report_text_height (PangoLayout    *layout);

G_END_DECLS
