/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/san-draft-private.h"

#include <string.h>

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanDraft, san_draft, G_TYPE_OBJECT)

gboolean
san_draft_is_blank (const char *text)
{
  for (; text != NULL && *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      return FALSE;

  return TRUE;
}

static gboolean
is_in_form (SanDraft       *draft,
            const SanField *field)
{
  return field->form == 0 || field->form == draft->state->form;
}

static char *
dup_answer (SanDraft       *draft,
            const SanField *field)
{
  const char *text = san_draft_state_get_text (draft->state, field->id);

  return *text != '\0' ? g_strdup (text) : san_field_dup_fallback (field);
}

gboolean
san_draft_asks (SanDraft       *draft,
                const SanField *field)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (!is_in_form (draft, field) || field->when == NULL)
    return is_in_form (draft, field);

  for (const SanField *decides = draft->set->fields; decides->id != NULL; decides++)
    if (strcmp (decides->id, field->when) == 0 && san_draft_asks (draft, decides))
      {
        g_autofree char *answer = dup_answer (draft, decides);

        return g_strv_contains (field->when_any, answer);
      }

  return FALSE;
}

gboolean
san_draft_is_group_names (const SanField *field)
{
  return field->type == SAN_FIELD_TEXT && field->shape == SAN_SHAPE_LIST
         && strcmp (field->id, "groups") == 0;
}

gboolean
san_draft_is_names_column (const SanField *field)
{
  return field->type == SAN_FIELD_TEXT && field->shape == SAN_SHAPE_LIST
         && !san_draft_is_group_names (field);
}

static gboolean
is_list_choice (SanDraft       *draft,
                const SanField *field)
{
  return (field->flags & SAN_FIELD_OR_LIST) != 0
         && strcmp (san_draft_get_text (draft, field->id), SAN_DRAFT_LIST_CHOICE) == 0;
}

static gboolean
is_number_list (SanDraft       *draft,
                const SanField *field)
{
  return field->shape == SAN_SHAPE_LIST && field->type != SAN_FIELD_TEXT
         && (field->flags & SAN_FIELD_IN_LINE) == 0;
}

static gboolean
is_names (SanDraft       *draft,
          const SanField *field)
{
  return san_draft_is_names_column (field);
}

static gboolean
is_matrix (SanDraft       *draft,
           const SanField *field)
{
  return field->shape == SAN_SHAPE_MATRIX;
}

static void
add_columns (SanDraft  *draft,
             gboolean (*is_wanted) (SanDraft *, const SanField *),
             int        group)
{
  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    if (san_draft_asks (draft, field) && is_wanted (draft, field))
      {
        SanDraftColumn column = { field, group };

        g_array_append_val (draft->columns, column);
      }
}

void
san_draft_update_columns (SanDraft *draft)
{
  g_array_set_size (draft->columns, 0);
  add_columns (draft, is_names, -1);
  add_columns (draft, is_number_list, -1);
  for (guint group = 0; group < draft->state->groups->len; group++)
    add_columns (draft, is_matrix, (int) group);
  add_columns (draft, is_list_choice, -1);
}

guint
san_draft_min_groups (SanDraft *draft)
{
  guint least = 0;

  for (const SanField *field = draft->set->fields; field->id != NULL; field++)
    if (field->shape == SAN_SHAPE_MATRIX)
      least = MAX (least, (guint) MAX (field->min_length, 1));

  return least;
}

void
san_draft_begin (SanDraft *draft)
{
  san_history_keep (draft->history, draft->state);
}

void
san_draft_begin_typing (SanDraft   *draft,
                        const char *place,
                        const char *from,
                        const char *to)
{
  san_history_keep_typing (draft->history, draft->state, place, from, to);
}

void
san_draft_end (SanDraft *draft)
{
  san_draft_update_columns (draft);
  g_signal_emit (draft, signals[CHANGED], 0);
}

static void
take_state (SanDraft      *draft,
            SanDraftState *state)
{
  g_clear_pointer (&draft->state, san_draft_state_free);
  draft->state = state;
}

void
san_draft_replace (SanDraft      *draft,
                   SanDraftState *state)
{
  san_draft_begin (draft);
  take_state (draft, state);
  san_draft_end (draft);
}

void
san_draft_reset (SanDraft      *draft,
                 SanDraftState *state)
{
  san_history_clear (draft->history);
  take_state (draft, state);
  san_draft_end (draft);
}

static void
san_draft_finalize (GObject *object)
{
  SanDraft *draft = SAN_DRAFT (object);

  g_clear_pointer (&draft->state, san_draft_state_free);
  g_clear_pointer (&draft->history, san_history_free);
  g_clear_pointer (&draft->columns, g_array_unref);

  G_OBJECT_CLASS (san_draft_parent_class)->finalize (object);
}

static void
san_draft_class_init (SanDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = san_draft_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
san_draft_init (SanDraft *draft)
{
  draft->history = san_history_new ((GBoxedCopyFunc) san_draft_state_copy,
                                    (GDestroyNotify) san_draft_state_free);
  draft->columns = g_array_new (FALSE, FALSE, sizeof (SanDraftColumn));
}

SanDraft *
san_draft_new (const SanFieldSet *set)
{
  SanDraft *draft;

  g_return_val_if_fail (set != NULL, NULL);

  draft = g_object_new (SAN_TYPE_DRAFT, NULL);
  draft->set = set;
  draft->state = san_draft_state_new (san_field_set_n_forms (set) > 0 ? 1 : 0,
                                      san_draft_min_groups (draft));
  san_draft_update_columns (draft);
  return draft;
}

const SanFieldSet *
san_draft_get_fields (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), NULL);

  return draft->set;
}

guint
san_draft_get_form (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), 0);

  return draft->state->form;
}

void
san_draft_set_form (SanDraft *draft,
                    guint     form)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (form >= 1 && form <= san_field_set_n_forms (draft->set));

  if (form == draft->state->form)
    return;

  san_draft_begin (draft);
  draft->state->form = form;
  san_draft_end (draft);
}

const char *
san_draft_get_text (SanDraft   *draft,
                    const char *field)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), "");
  g_return_val_if_fail (field != NULL, "");

  return san_draft_state_get_text (draft->state, field);
}

void
san_draft_set_text (SanDraft   *draft,
                    const char *field,
                    const char *text)
{
  g_autofree char *place = NULL;

  g_return_if_fail (SAN_IS_DRAFT (draft));
  g_return_if_fail (san_field_set_find (draft->set, field) != NULL);
  g_return_if_fail (text != NULL);

  if (strcmp (text, san_draft_get_text (draft, field)) == 0)
    return;

  place = g_strconcat ("text ", field, NULL);
  san_draft_begin_typing (draft, place, san_draft_get_text (draft, field), text);
  san_draft_state_set_text (draft->state, field, text);
  san_draft_end (draft);
}

gboolean
san_draft_is_empty (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), TRUE);

  return san_draft_state_is_empty (draft->state);
}

void
san_draft_clear (SanDraft *draft)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (!san_draft_is_empty (draft))
    san_draft_replace (draft, san_draft_state_new (draft->state->form,
                                                   san_draft_min_groups (draft)));
}

gboolean
san_draft_can_undo (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);

  return san_history_can_undo (draft->history);
}

gboolean
san_draft_can_redo (SanDraft *draft)
{
  g_return_val_if_fail (SAN_IS_DRAFT (draft), FALSE);

  return san_history_can_redo (draft->history);
}

void
san_draft_undo (SanDraft *draft)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (!san_history_can_undo (draft->history))
    return;

  draft->state = san_history_undo (draft->history, draft->state);
  san_draft_end (draft);
}

void
san_draft_redo (SanDraft *draft)
{
  g_return_if_fail (SAN_IS_DRAFT (draft));

  if (!san_history_can_redo (draft->history))
    return;

  draft->state = san_history_redo (draft->history, draft->state);
  san_draft_end (draft);
}
