/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-session.h"

#include <glib/gi18n.h>

#include "methods/san-registry.h"

struct _SanSession
{
  GObject          parent_instance;

  SanDocument     *document;
  SanAutosave     *autosave;
  GHashTable      *drafts;  /* SanMethod → SanDraft */
  GHashTable      *charts;  /* SanMethod → string */
  const SanMethod *method;
};

G_DEFINE_FINAL_TYPE (SanSession, san_session, G_TYPE_OBJECT)

static void
san_session_dispose (GObject *object)
{
  SanSession *self = SAN_SESSION (object);

  g_hash_table_remove_all (self->drafts);
  g_clear_object (&self->autosave);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (san_session_parent_class)->dispose (object);
}

static void
san_session_finalize (GObject *object)
{
  SanSession *self = SAN_SESSION (object);

  g_hash_table_unref (self->drafts);
  g_hash_table_unref (self->charts);
  G_OBJECT_CLASS (san_session_parent_class)->finalize (object);
}

static void
san_session_class_init (SanSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = san_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = san_session_finalize;
}

static void
san_session_init (SanSession *self)
{
  self->document = san_document_new ();
  self->drafts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->charts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

SanSession *
san_session_new (const char *autosave_folder)
{
  SanSession *self = g_object_new (SAN_TYPE_SESSION, NULL);

  self->autosave = san_autosave_new (self->document, autosave_folder);
  return self;
}

SanDocument *
san_session_get_document (SanSession *self)
{
  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);

  return self->document;
}

SanAutosave *
san_session_get_autosave (SanSession *self)
{
  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);

  return self->autosave;
}

char *
san_session_dup_name (SanSession *self)
{
  GFile *file;

  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);

  file = san_document_get_file (self->document);
  return file != NULL ? g_file_get_basename (file) : g_strdup (_("Unsaved Document"));
}

/* --- the forms --- */

static const SanMethod *
method_of_draft (SanSession *self,
                 SanDraft   *draft)
{
  for (guint i = 0; i < san_registry_get_n_methods (); i++)
    if (g_hash_table_lookup (self->drafts, san_registry_get_nth (i)) == draft)
      return san_registry_get_nth (i);
  g_assert_not_reached ();
}

static void
draft_changed_cb (SanSession *self,
                  SanDraft   *draft)
{
  const SanMethod *method = method_of_draft (self, draft);
  g_autoptr(JsonNode) node = san_draft_is_empty (draft) ? NULL : san_draft_save (draft);

  san_document_set_draft (self->document, method->id, node);
}

SanDraft *
san_session_get_draft (SanSession      *self,
                       const SanMethod *method)
{
  SanDraft *draft;
  JsonNode *kept;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);
  g_return_val_if_fail (method != NULL, NULL);

  draft = g_hash_table_lookup (self->drafts, method);
  if (draft != NULL)
    return draft;

  draft = san_draft_new (&method->inputs);
  kept = san_document_get_draft (self->document, method->id);
  if (kept != NULL && !san_draft_load (draft, kept, &error))
    g_message ("%s: %s", method->id, error->message);
  g_hash_table_insert (self->drafts, (gpointer) method, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return draft;
}

const SanMethod *
san_session_get_method (SanSession *self)
{
  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);

  for (guint i = 0; self->method == NULL && i < san_registry_get_n_methods (); i++)
    if (san_document_get_draft (self->document, san_registry_get_nth (i)->id) != NULL)
      self->method = san_registry_get_nth (i);
  return self->method;
}

void
san_session_set_method (SanSession      *self,
                        const SanMethod *method)
{
  g_return_if_fail (SAN_IS_SESSION (self));

  self->method = method;
}

const char *
san_session_get_charts (SanSession      *self,
                        const SanMethod *method)
{
  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);

  return g_hash_table_lookup (self->charts, method);
}

void
san_session_set_charts (SanSession      *self,
                        const SanMethod *method,
                        const char      *charts)
{
  g_return_if_fail (SAN_IS_SESSION (self));
  g_return_if_fail (method != NULL);

  g_hash_table_insert (self->charts, (gpointer) method, g_strdup (charts));
}

/* --- the report --- */

void
san_session_add_to_report (SanSession      *self,
                           const SanMethod *method)
{
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(SanEntry) entry = NULL;
  const char *charts;

  g_return_if_fail (SAN_IS_SESSION (self));
  g_return_if_fail (method != NULL);

  node = san_draft_save (san_session_get_draft (self, method));
  entry = san_entry_new (method->id, node);
  charts = san_session_get_charts (self, method);
  if (charts != NULL)
    {
      g_auto(GStrv) kinds = g_strsplit (charts, ",", -1);

      san_entry_set_charts (entry, (const char * const *) kinds);
    }
  san_document_insert_entry (self->document, san_document_get_n_entries (self->document), entry);
}

const SanMethod *
san_session_open_entry (SanSession *self,
                        SanEntry   *entry)
{
  const SanMethod *method;
  g_autoptr(SanDraft) draft = NULL;
  g_autoptr(JsonObject) input = NULL;
  g_autofree char *charts = NULL;

  g_return_val_if_fail (SAN_IS_SESSION (self), NULL);
  g_return_val_if_fail (SAN_IS_ENTRY (entry), NULL);

  method = san_registry_find (san_entry_get_method (entry));
  if (method == NULL)
    return NULL;
  draft = san_draft_new (&method->inputs);
  if (!san_draft_load (draft, san_entry_get_draft (entry), NULL))
    return NULL;
  input = san_draft_to_input (draft);
  san_draft_fill (san_session_get_draft (self, method), input);
  charts = g_strjoinv (",", (char **) san_entry_get_charts (entry));
  san_session_set_charts (self, method, charts);
  return method;
}
