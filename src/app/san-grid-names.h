/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-draft.h"

G_BEGIN_DECLS

/* What the parts of a draft's grid are called, on screen and for screen readers. */

/* "Population, persons" */
char       *san_grid_dup_column_name (SanDraft *draft,
                                      guint     column);
/* The name typed for a group, or "Group 2" */
char       *san_grid_dup_group_name  (SanDraft *draft,
                                      guint     group);
/* "March" where the rows of the form have names, otherwise the number */
char       *san_grid_dup_row_name    (SanDraft *draft,
                                      guint     row);
/* "Population, Group 2, row 3" */
char       *san_grid_dup_cell_name   (SanDraft *draft,
                                      guint     row,
                                      guint     column);
/* Whether the rows of the form have names of their own */
gboolean    san_grid_has_row_names   (SanDraft *draft);

G_END_DECLS
