/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "render/formula/san-formula-typeset.h"

G_BEGIN_DECLS

/* Of fraction bars, roots and bars, in units of the font size. */
#define SAN_FORMULA_LINE 0.05

/* How much room a part has. Fractions within fractions are set smaller, scripts smaller still. */
typedef enum {
  SAN_FORMULA_STYLE_DISPLAY,
  SAN_FORMULA_STYLE_TEXT,
  SAN_FORMULA_STYLE_SCRIPT,
  SAN_FORMULA_STYLE_SMALL,
} SanFormulaStyle;

typedef struct
{
  PangoContext *context;
  double        size;        /* of the formula as a whole */
  double        words_width; /* words wider than this are put in several lines; 0: never */
  double        rows_width;  /* the same of rows in a fraction, a root or parentheses */
  double        axis;        /* height of the minus sign, in units of the font size */
  double        cap_height;  /* of figures */
  double        x_height;
} SanFormulaTypesetter;

SanFormulaBox *san_formula_typeset_node  (const SanFormulaTypesetter *self,
                                          const SanFormula           *node,
                                          SanFormulaStyle             style);
SanFormulaBox *san_formula_typeset_root  (const SanFormulaTypesetter *self,
                                          const SanFormula           *node,
                                          SanFormulaStyle             style);
SanFormulaBox *san_formula_typeset_bar   (const SanFormulaTypesetter *self,
                                          const SanFormula           *node,
                                          SanFormulaStyle             style);
SanFormulaBox *san_formula_typeset_hat   (const SanFormulaTypesetter *self,
                                          const SanFormula           *node,
                                          SanFormulaStyle             style);
SanFormulaBox *san_formula_typeset_fence (const SanFormulaTypesetter *self,
                                          const SanFormula           *node,
                                          SanFormulaStyle             style);

double         san_formula_style_size    (const SanFormulaTypesetter *self,
                                          SanFormulaStyle             style);
SanFormulaBox *san_formula_text_box      (PangoContext               *context,
                                          const char                 *text,
                                          double                      size,
                                          PangoStyle                  slant);
SanFormulaBox *san_formula_rule_box      (double                      width,
                                          double                      thickness);

G_END_DECLS
