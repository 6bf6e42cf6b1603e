/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/san-document-private.h"

#include <string.h>

enum {
  PROP_0,
  PROP_MODIFIED,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void san_document_init_list_model (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SanDocument, san_document, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      san_document_init_list_model))

SanReportState *
san_report_state_new (void)
{
  SanReportState *state = g_new0 (SanReportState, 1);

  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    state->texts[i] = g_strdup ("");
  state->entries = g_ptr_array_new_with_free_func (g_object_unref);
  return state;
}

static gpointer
ref_entry (gconstpointer entry,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) entry);
}

SanReportState *
san_report_state_copy (const SanReportState *state)
{
  SanReportState *copy = g_new0 (SanReportState, 1);

  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    copy->texts[i] = g_strdup (state->texts[i]);
  copy->figure_tables = state->figure_tables;
  copy->entries = g_ptr_array_copy (state->entries, ref_entry, NULL);
  g_ptr_array_set_free_func (copy->entries, g_object_unref);
  return copy;
}

void
san_report_state_free (SanReportState *state)
{
  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    g_free (state->texts[i]);
  g_ptr_array_unref (state->entries);
  g_free (state);
}

static void
mark_changed (SanDocument *document)
{
  san_document_set_modified (document, TRUE);
  g_signal_emit (document, signals[CHANGED], 0);
}

/* Another report in the place of the one shown */
static void
take_state (SanDocument    *document,
            SanReportState *state,
            guint           n_removed)
{
  document->state = state;
  g_list_model_items_changed (G_LIST_MODEL (document), 0, n_removed, state->entries->len);
}

static GType
san_document_get_item_type (GListModel *model)
{
  return SAN_TYPE_ENTRY;
}

static guint
san_document_get_n_items (GListModel *model)
{
  return SAN_DOCUMENT (model)->state->entries->len;
}

static gpointer
san_document_get_item (GListModel *model,
                       guint       position)
{
  SanDocument *document = SAN_DOCUMENT (model);

  return position < document->state->entries->len
         ? g_object_ref (g_ptr_array_index (document->state->entries, position)) : NULL;
}

static void
san_document_init_list_model (GListModelInterface *iface)
{
  iface->get_item_type = san_document_get_item_type;
  iface->get_n_items = san_document_get_n_items;
  iface->get_item = san_document_get_item;
}

static void
san_document_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_MODIFIED:
      g_value_set_boolean (value, SAN_DOCUMENT (object)->modified);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
san_document_finalize (GObject *object)
{
  SanDocument *document = SAN_DOCUMENT (object);

  g_clear_pointer (&document->state, san_report_state_free);
  g_clear_pointer (&document->history, san_history_free);
  g_clear_pointer (&document->drafts, g_hash_table_unref);
  g_clear_object (&document->file);

  G_OBJECT_CLASS (san_document_parent_class)->finalize (object);
}

static void
san_document_class_init (SanDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = san_document_get_property;
  object_class->finalize = san_document_finalize;

  properties[PROP_MODIFIED] =
    g_param_spec_boolean ("modified", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
san_document_init (SanDocument *document)
{
  document->state = san_report_state_new ();
  document->history = san_history_new ((GBoxedCopyFunc) san_report_state_copy,
                                       (GDestroyNotify) san_report_state_free);
  document->drafts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);
}

SanDocument *
san_document_new (void)
{
  return g_object_new (SAN_TYPE_DOCUMENT, NULL);
}

/* --- the file --- */

void
san_document_set_saved (SanDocument *document,
                        GFile       *file)
{
  g_set_object (&document->file, file);
  san_document_set_modified (document, FALSE);
}

void
san_document_reset (SanDocument    *document,
                    SanReportState *state,
                    GHashTable     *drafts,
                    GFile          *file)
{
  guint n_removed = document->state->entries->len;

  san_history_clear (document->history);
  g_hash_table_unref (document->drafts);
  document->drafts = g_hash_table_ref (drafts);
  san_report_state_free (document->state);
  take_state (document, state, n_removed);
  san_document_set_saved (document, file);
  g_signal_emit (document, signals[CHANGED], 0);
}

GFile *
san_document_get_file (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);

  return document->file;
}

gboolean
san_document_get_modified (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);

  return document->modified;
}

void
san_document_set_modified (SanDocument *document,
                           gboolean     modified)
{
  g_return_if_fail (SAN_IS_DOCUMENT (document));

  if (document->modified == modified)
    return;

  document->modified = modified;
  g_object_notify_by_pspec (G_OBJECT (document), properties[PROP_MODIFIED]);
}

gboolean
san_document_is_empty (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), TRUE);

  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    if (*document->state->texts[i] != '\0')
      return FALSE;

  return document->state->entries->len == 0 && g_hash_table_size (document->drafts) == 0;
}

/* --- the report --- */

const char *
san_document_get_text (SanDocument     *document,
                       SanDocumentText  which)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), "");
  g_return_val_if_fail (which < SAN_DOCUMENT_N_TEXTS, "");

  return document->state->texts[which];
}

void
san_document_set_text (SanDocument     *document,
                       SanDocumentText  which,
                       const char      *text)
{
  g_autofree char *place = NULL;

  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (which < SAN_DOCUMENT_N_TEXTS);
  g_return_if_fail (text != NULL);

  if (strcmp (text, document->state->texts[which]) == 0)
    return;

  place = g_strdup_printf ("text %d", (int) which);
  san_history_keep_typing (document->history, document->state, place,
                           document->state->texts[which], text);
  g_free (document->state->texts[which]);
  document->state->texts[which] = g_strdup (text);
  mark_changed (document);
}

gboolean
san_document_get_figure_tables (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);

  return document->state->figure_tables;
}

void
san_document_set_figure_tables (SanDocument *document,
                                gboolean     figure_tables)
{
  g_return_if_fail (SAN_IS_DOCUMENT (document));

  if (document->state->figure_tables == !!figure_tables)
    return;

  san_history_keep (document->history, document->state);
  document->state->figure_tables = !!figure_tables;
  mark_changed (document);
}

guint
san_document_get_n_entries (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), 0);

  return document->state->entries->len;
}

SanEntry *
san_document_get_entry (SanDocument *document,
                        guint        position)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (position < document->state->entries->len, NULL);

  return g_ptr_array_index (document->state->entries, position);
}

void
san_document_insert_entry (SanDocument *document,
                           guint        position,
                           SanEntry    *entry)
{
  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (SAN_IS_ENTRY (entry));
  g_return_if_fail (position <= document->state->entries->len);

  san_history_keep (document->history, document->state);
  g_ptr_array_insert (document->state->entries, (int) position, g_object_ref (entry));
  g_list_model_items_changed (G_LIST_MODEL (document), position, 0, 1);
  mark_changed (document);
}

void
san_document_remove_entry (SanDocument *document,
                           guint        position)
{
  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (position < document->state->entries->len);

  san_history_keep (document->history, document->state);
  g_ptr_array_remove_index (document->state->entries, position);
  g_list_model_items_changed (G_LIST_MODEL (document), position, 1, 0);
  mark_changed (document);
}

void
san_document_move_entry (SanDocument *document,
                         guint        from,
                         guint        to)
{
  GPtrArray *entries;
  guint first, n;

  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (from < document->state->entries->len && to < document->state->entries->len);

  if (from == to)
    return;

  san_history_keep (document->history, document->state);
  entries = document->state->entries;
  g_ptr_array_insert (entries, (int) to, g_ptr_array_steal_index (entries, from));
  first = MIN (from, to);
  n = MAX (from, to) - first + 1;
  g_list_model_items_changed (G_LIST_MODEL (document), first, n, n);
  mark_changed (document);
}

void
san_document_replace_entry (SanDocument *document,
                            guint        position,
                            SanEntry    *entry)
{
  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (SAN_IS_ENTRY (entry));
  g_return_if_fail (position < document->state->entries->len);

  san_history_keep (document->history, document->state);
  g_object_unref (g_ptr_array_index (document->state->entries, position));
  g_ptr_array_index (document->state->entries, position) = g_object_ref (entry);
  g_list_model_items_changed (G_LIST_MODEL (document), position, 1, 1);
  mark_changed (document);
}

/* --- the forms --- */

JsonNode *
san_document_get_draft (SanDocument *document,
                        const char  *method)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (method != NULL, NULL);

  return g_hash_table_lookup (document->drafts, method);
}

void
san_document_set_draft (SanDocument *document,
                        const char  *method,
                        JsonNode    *draft)
{
  JsonNode *old;

  g_return_if_fail (SAN_IS_DOCUMENT (document));
  g_return_if_fail (method != NULL);
  g_return_if_fail (draft == NULL || JSON_NODE_HOLDS_OBJECT (draft));

  old = g_hash_table_lookup (document->drafts, method);
  if (old == draft || (old != NULL && draft != NULL && json_node_equal (old, draft)))
    return;

  if (draft != NULL)
    g_hash_table_insert (document->drafts, g_strdup (method), json_node_copy (draft));
  else
    g_hash_table_remove (document->drafts, method);
  mark_changed (document);
}

/* --- undo --- */

gboolean
san_document_can_undo (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);

  return san_history_can_undo (document->history);
}

gboolean
san_document_can_redo (SanDocument *document)
{
  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);

  return san_history_can_redo (document->history);
}

void
san_document_undo (SanDocument *document)
{
  guint n_removed;

  g_return_if_fail (SAN_IS_DOCUMENT (document));

  if (!san_history_can_undo (document->history))
    return;

  n_removed = document->state->entries->len;
  take_state (document, san_history_undo (document->history, document->state), n_removed);
  mark_changed (document);
}

void
san_document_redo (SanDocument *document)
{
  guint n_removed;

  g_return_if_fail (SAN_IS_DOCUMENT (document));

  if (!san_history_can_redo (document->history))
    return;

  n_removed = document->state->entries->len;
  take_state (document, san_history_redo (document->history, document->state), n_removed);
  mark_changed (document);
}
