/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/san-document-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "core/san-error.h"
#include "model/san-json.h"

#define FORMAT "sanstat"
#define VERSION 1

/* In a copy only: the URI of the file that it belongs to */
#define FILE_MEMBER "file"

/* Absent in older files: no tables */
#define FIGURE_TABLES_MEMBER "figure_tables"

/* Far above any report, far below what memory bears */
#define MAX_SIZE (32 * 1024 * 1024)
#define MAX_ENTRIES 1000

static const char * const text_members[SAN_DOCUMENT_N_TEXTS] = {
  "title", "student", "group", "teacher", "variant", "university", "chair",
};

/* --- writing --- */

static JsonArray *
entries_to_array (const SanReportState *state)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < state->entries->len; i++)
    json_array_add_element (array, san_entry_to_json (g_ptr_array_index (state->entries, i)));

  return array;
}

/* Sorted by method, so that the same document gives the same bytes. */
static JsonObject *
drafts_to_object (GHashTable *drafts)
{
  JsonObject *object = json_object_new ();
  g_autoptr(GList) methods = g_list_sort (g_hash_table_get_keys (drafts), (GCompareFunc) g_strcmp0);

  for (GList *l = methods; l != NULL; l = l->next)
    {
      JsonNode *draft = g_hash_table_lookup (drafts, l->data);

      json_object_set_member (object, l->data, json_node_copy (draft));
    }

  return object;
}

static JsonNode *
document_to_json (SanDocument *document)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", VERSION);
  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    json_object_set_string_member (object, text_members[i], document->state->texts[i]);
  json_object_set_boolean_member (object, FIGURE_TABLES_MEMBER, document->state->figure_tables);
  json_object_set_array_member (object, "entries", entries_to_array (document->state));
  json_object_set_object_member (object, "drafts", drafts_to_object (document->drafts));
  json_node_take_object (node, object);
  return node;
}

static GBytes *
write_json (JsonNode *node)
{
  char *text = san_json_write (node);

  return g_bytes_new_take (text, strlen (text));
}

GBytes *
san_document_to_bytes (SanDocument *document)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);

  node = document_to_json (document);
  return write_json (node);
}

GBytes *
san_document_to_copy (SanDocument *document)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);

  node = document_to_json (document);
  if (document->file != NULL)
    {
      g_autofree char *uri = g_file_get_uri (document->file);

      json_object_set_string_member (json_node_get_object (node), FILE_MEMBER, uri);
    }
  return write_json (node);
}

/* GIO writes a new file beside the old one, and puts it in the old one's place when it is closed. A
 * closing that is cancelled throws the new one away; g_file_replace_contents() closes it in any
 * case, and the old file would be lost when the disk is full. */
static gboolean
replace_contents (GFile         *file,
                  GBytes        *bytes,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr(GFileOutputStream) stream =
    g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  g_autoptr(GCancellable) refusal = g_cancellable_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    return FALSE;

  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);

  g_cancellable_cancel (refusal);
  g_output_stream_close (G_OUTPUT_STREAM (stream), refusal, NULL);
  return FALSE;
}

gboolean
san_document_save_file (SanDocument   *document,
                        GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = san_document_to_bytes (document);
  if (!replace_contents (file, bytes, cancellable, error))
    return FALSE;

  san_document_set_saved (document, file);
  return TRUE;
}

/* --- reading --- */

gboolean
san_document_refuse (GError     **error,
                     const char  *member,
                     const char  *path)
{
  san_error_set (error, SAN_ERROR_BAD_JSON, member,
                 _("The file is damaged: “%s” is not as expected."), path);
  return FALSE;
}

static gboolean
check_version (JsonObject  *object,
               GError     **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format)
      || g_strcmp0 (json_node_get_string (format), FORMAT) != 0)
    {
      san_error_set (error, SAN_ERROR_BAD_JSON, "format", _("This is not a Sanstat file."));
      return FALSE;
    }

  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version)
      || json_node_get_value_type (version) != G_TYPE_INT64 || json_node_get_int (version) < 1)
    return san_document_refuse (error, "version", "version");

  if (json_node_get_int (version) > VERSION)
    {
      san_error_set (error, SAN_ERROR_OUT_OF_RANGE, "version",
                     _("This file was written by a newer version of Sanstat. Install that version "
                       "to open it."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_texts (JsonObject      *object,
            SanReportState  *state,
            GError         **error)
{
  for (guint i = 0; i < SAN_DOCUMENT_N_TEXTS; i++)
    {
      JsonNode *node = json_object_get_member (object, text_members[i]);

      if (node == NULL)
        continue;

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return san_document_refuse (error, text_members[i], text_members[i]);

      g_free (state->texts[i]);
      state->texts[i] = json_node_dup_string (node);
    }

  return TRUE;
}

static gboolean
read_figure_tables (JsonObject      *object,
                    SanReportState  *state,
                    GError         **error)
{
  JsonNode *node = json_object_get_member (object, FIGURE_TABLES_MEMBER);

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return san_document_refuse (error, FIGURE_TABLES_MEMBER, FIGURE_TABLES_MEMBER);

  state->figure_tables = json_node_get_boolean (node);
  return TRUE;
}

/* An id that two entries share, as after copying by hand, is given to the first. */
static gboolean
read_entries (JsonObject      *object,
              SanReportState  *state,
              GError         **error)
{
  JsonNode *node = json_object_get_member (object, "entries");
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *array;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_ARRAY (node)
      || json_array_get_length (json_node_get_array (node)) > MAX_ENTRIES)
    return san_document_refuse (error, "entries", "entries");

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("entries[%u]", i);
      SanEntry *entry = san_entry_from_json (json_array_get_element (array, i), path, error);

      if (entry == NULL)
        return FALSE;

      if (*san_entry_get_id (entry) == '\0'
          || g_hash_table_contains (ids, san_entry_get_id (entry)))
        san_entry_renew_id (entry);
      g_hash_table_add (ids, (gpointer) san_entry_get_id (entry));
      g_ptr_array_add (state->entries, entry);
    }

  return TRUE;
}

static gboolean
read_drafts (JsonObject  *object,
             GHashTable  *drafts,
             GError     **error)
{
  JsonNode *node = json_object_get_member (object, "drafts");
  JsonObjectIter iter;
  const char *method;
  JsonNode *draft;

  if (node == NULL)
    return TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return san_document_refuse (error, "drafts", "drafts");

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &method, &draft))
    {
      g_autofree char *path = g_strdup_printf ("drafts.%s", method);

      if (!JSON_NODE_HOLDS_OBJECT (draft))
        return san_document_refuse (error, "drafts", path);

      g_hash_table_insert (drafts, g_strdup (method), json_node_copy (draft));
    }

  return TRUE;
}

static gboolean
read_document (JsonObject      *object,
               SanReportState  *state,
               GHashTable      *drafts,
               GError         **error)
{
  return check_version (object, error) && read_texts (object, state, error)
         && read_figure_tables (object, state, error) && read_entries (object, state, error)
         && read_drafts (object, drafts, error);
}

static gboolean
check_size (guint64   size,
            GError  **error)
{
  if (size <= MAX_SIZE)
    return TRUE;

  san_error_set (error, SAN_ERROR_BAD_JSON, NULL, _("The file is too large to be a Sanstat file."));
  return FALSE;
}

static JsonNode *
parse (GBytes  *bytes,
       GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  JsonNode *node;

  if (!check_size (size, error))
    return NULL;

  node = san_json_parse (data != NULL ? data : "", (gssize) size, NULL);
  if (node == NULL)
    san_error_set (error, SAN_ERROR_BAD_JSON, NULL,
                   _("The file is damaged or was not made by Sanstat."));
  return node;
}

static gboolean
load (SanDocument  *document,
      JsonNode     *node,
      GFile        *file,
      GError      **error)
{
  g_autoptr(SanReportState) state = san_report_state_new ();
  g_autoptr(GHashTable) drafts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_node_unref);

  if (!read_document (json_node_get_object (node), state, drafts, error))
    return FALSE;

  san_document_reset (document, g_steal_pointer (&state), drafts, file);
  return TRUE;
}

gboolean
san_document_load_bytes (SanDocument  *document,
                         GBytes       *bytes,
                         GError      **error)
{
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  node = parse (bytes, error);
  return node != NULL && load (document, node, NULL, error);
}

/* What was never saved has no file. */
static GFile *
find_file (JsonNode *node)
{
  JsonNode *uri = json_object_get_member (json_node_get_object (node), FILE_MEMBER);

  if (uri == NULL || !JSON_NODE_HOLDS_VALUE (uri)
      || json_node_get_value_type (uri) != G_TYPE_STRING)
    return NULL;
  return g_file_new_for_uri (json_node_get_string (uri));
}

gboolean
san_document_load_copy (SanDocument  *document,
                        GBytes       *bytes,
                        GError      **error)
{
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  node = parse (bytes, error);
  if (node == NULL)
    return FALSE;

  file = find_file (node);
  if (!load (document, node, file, error))
    return FALSE;

  san_document_set_modified (document, TRUE);
  return TRUE;
}

/* The size is looked at first: what is dropped on the window may be a film, or a device without
 * an end. */
static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                       G_FILE_QUERY_INFO_NONE, cancellable, &failure);

  if (info == NULL)
    {
      if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                             _("There is no such file: it may have been moved, renamed or "
                               "deleted."));
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("This is not a Sanstat file."));
      return NULL;
    }

  if (!check_size ((guint64) g_file_info_get_size (info), error))
    return NULL;

  return g_file_load_bytes (file, cancellable, NULL, error);
}

gboolean
san_document_load_file (SanDocument   *document,
                        GFile         *file,
                        GCancellable  *cancellable,
                        GError       **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = read_file (file, cancellable, error);
  if (bytes == NULL)
    return FALSE;

  node = parse (bytes, error);
  return node != NULL && load (document, node, file, error);
}
