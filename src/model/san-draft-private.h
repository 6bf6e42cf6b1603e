/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/san-draft.h"
#include "model/san-history.h"

G_BEGIN_DECLS

/* More than a person types or reads; what comes from a file or the clipboard is cut there. */
#define SAN_DRAFT_MAX_ROWS 10000
#define SAN_DRAFT_MAX_GROUPS 100

/* A choice with `SAN_FIELD_OR_LIST` that stands for its column */
#define SAN_DRAFT_LIST_CHOICE "#list"

/* Everything undo brings back. Texts are shared between copies; a blank cell is %NULL.
 *
 * @form: form in use, from 1; 0 where there is one only
 * @texts: scalars by field id
 * @columns: by field id, a GPtrArray with one column for each group (one in all for a list), each a
 *   GPtrArray of cells. Columns of the forms not in use are kept.
 * @groups: names of the groups; their number is the number of groups
 */
typedef struct
{
  guint       form;
  GHashTable *texts;
  GHashTable *columns;
  GPtrArray  *groups;
} SanDraftState;

SanDraftState *san_draft_state_new         (guint                form,
                                            guint                n_groups) G_GNUC_WARN_UNUSED_RESULT;
SanDraftState *san_draft_state_copy        (const SanDraftState *state) G_GNUC_WARN_UNUSED_RESULT;
void           san_draft_state_free        (SanDraftState       *state);

const char    *san_draft_state_get_text    (const SanDraftState *state,
                                            const char          *field);
void           san_draft_state_set_text    (SanDraftState       *state,
                                            const char          *field,
                                            const char          *text);
/* @group -1 is the only column of a list. */
guint          san_draft_state_get_length  (const SanDraftState *state,
                                            const char          *field,
                                            int                  group);
const char    *san_draft_state_get_cell    (const SanDraftState *state,
                                            const char          *field,
                                            int                  group,
                                            guint                row);
void           san_draft_state_set_cell    (SanDraftState       *state,
                                            const char          *field,
                                            int                  group,
                                            guint                row,
                                            const char          *text);
/* Makes the column at least @n cells long */
void           san_draft_state_extend      (SanDraftState       *state,
                                            const char          *field,
                                            int                  group,
                                            guint                n);
void           san_draft_state_insert_row  (SanDraftState       *state,
                                            const char          *field,
                                            int                  group,
                                            guint                row);
void           san_draft_state_remove_rows (SanDraftState       *state,
                                            const char          *field,
                                            int                  group,
                                            guint                row,
                                            guint                n);
const char    *san_draft_state_get_group   (const SanDraftState *state,
                                            guint                group);
void           san_draft_state_set_group   (SanDraftState       *state,
                                            guint                group,
                                            const char          *name);
/* Whether nothing but blanks is written anywhere */
gboolean       san_draft_state_is_empty    (const SanDraftState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SanDraftState, san_draft_state_free)

struct _SanDraft
{
  GObject            parent_instance;

  const SanFieldSet *set;
  SanDraftState     *state;
  SanHistory        *history;
  GArray            *columns;   /* of SanDraftColumn: the grid of the form in use */
};

gboolean       san_draft_is_blank          (const char          *text);
gboolean       san_draft_is_group_names    (const SanField      *field);
gboolean       san_draft_is_names_column   (const SanField      *field);
guint          san_draft_min_groups        (SanDraft            *draft);
/* End of a range of @n from @first that is cut at @total */
guint          san_draft_cut_range         (guint                first,
                                            guint                n,
                                            guint                total);

/* A change of the state stands between the beginning and the end. */
void           san_draft_begin             (SanDraft            *draft);
/* As in san_history_keep_typing() */
void           san_draft_begin_typing      (SanDraft            *draft,
                                            const char          *place,
                                            const char          *from,
                                            const char          *to);
void           san_draft_end               (SanDraft            *draft);
/* The columns of the grid for the groups there are now; san_draft_end() does it too */
void           san_draft_update_columns    (SanDraft            *draft);
/* Puts another state in its place, as one step or, for what was opened, without a way back. */
void           san_draft_replace           (SanDraft            *draft,
                                            SanDraftState       *state);
void           san_draft_reset             (SanDraft            *draft,
                                            SanDraftState       *state);

G_END_DECLS
