/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/san-autosave.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>

#define PREFIX "recovery-"
#define SUFFIX ".sanstat"
#define LOCK_SUFFIX ".lock"

/* So much of the typing may be lost at most. */
#define DELAY_MS 1000

enum {
  FAILED,
  N_SIGNALS
};

struct _SanAutosave
{
  GObject      parent_instance;

  SanDocument *document;
  char        *path;
  int          lock;      /* file descriptor, or -1 before the first copy */
  guint        source;
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SanAutosave, san_autosave, G_TYPE_OBJECT)

static char *
dup_folder (const char *folder)
{
  return folder != NULL ? g_strdup (folder)
                        : g_build_filename (g_get_user_state_dir (), "sanstat", NULL);
}

static char *
dup_lock_path (const char *path)
{
  return g_strconcat (path, LOCK_SUFFIX, NULL);
}

static gboolean
refuse (GError     **error,
        const char  *path)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

/* Returns: a file descriptor that holds the lock of the copy at @path, or -1 */
static int
take_lock (const char  *path,
           GError     **error)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int lock = g_open (lock_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  if (lock < 0)
    {
      refuse (error, lock_path);
      return -1;
    }

  if (flock (lock, LOCK_EX | LOCK_NB) < 0)
    {
      refuse (error, lock_path);
      close (lock);
      return -1;
    }

  return lock;
}

/* The lock is there before the copy: who finds a copy can rely on it. */
static gboolean
ensure_lock (SanAutosave  *autosave,
             GError      **error)
{
  g_autofree char *folder = g_path_get_dirname (autosave->path);

  if (autosave->lock >= 0)
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return refuse (error, folder);

  autosave->lock = take_lock (autosave->path, error);
  return autosave->lock >= 0;
}

static void
remove_copy (SanAutosave *autosave)
{
  g_autofree char *lock_path = dup_lock_path (autosave->path);

  if (autosave->lock < 0)
    return;

  g_unlink (autosave->path);
  g_unlink (lock_path);
  close (autosave->lock);
  autosave->lock = -1;
}

static gboolean
write_cb (gpointer user_data)
{
  SanAutosave *autosave = user_data;
  g_autoptr(GError) error = NULL;

  autosave->source = 0;
  if (!san_autosave_write (autosave, &error))
    g_signal_emit (autosave, signals[FAILED], 0, error);

  return G_SOURCE_REMOVE;
}

/* The waiting isn't begun anew by further changes: who types without a pause is saved too. */
static void
changed_cb (SanAutosave *autosave)
{
  if (autosave->source == 0)
    autosave->source = g_timeout_add (DELAY_MS, write_cb, autosave);
}

static void
san_autosave_dispose (GObject *object)
{
  SanAutosave *autosave = SAN_AUTOSAVE (object);

  g_clear_handle_id (&autosave->source, g_source_remove);
  if (autosave->document != NULL)
    g_signal_handlers_disconnect_by_data (autosave->document, autosave);
  g_clear_object (&autosave->document);

  G_OBJECT_CLASS (san_autosave_parent_class)->dispose (object);
}

static void
san_autosave_finalize (GObject *object)
{
  SanAutosave *autosave = SAN_AUTOSAVE (object);

  if (autosave->lock >= 0)
    close (autosave->lock);
  g_free (autosave->path);

  G_OBJECT_CLASS (san_autosave_parent_class)->finalize (object);
}

static void
san_autosave_class_init (SanAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = san_autosave_dispose;
  object_class->finalize = san_autosave_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
san_autosave_init (SanAutosave *autosave)
{
  autosave->lock = -1;
}

SanAutosave *
san_autosave_new (SanDocument *document,
                  const char  *folder)
{
  g_autofree char *place = dup_folder (folder);
  g_autofree char *session = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (PREFIX, session, SUFFIX, NULL);
  SanAutosave *autosave;

  g_return_val_if_fail (SAN_IS_DOCUMENT (document), NULL);

  autosave = g_object_new (SAN_TYPE_AUTOSAVE, NULL);
  autosave->document = g_object_ref (document);
  autosave->path = g_build_filename (place, name, NULL);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (changed_cb), autosave);
  g_signal_connect_swapped (document, "notify::modified", G_CALLBACK (changed_cb), autosave);
  return autosave;
}

gboolean
san_autosave_write (SanAutosave  *autosave,
                    GError      **error)
{
  g_autoptr(GBytes) bytes = NULL;
  gsize size;
  const char *data;

  g_return_val_if_fail (SAN_IS_AUTOSAVE (autosave), FALSE);
  g_return_val_if_fail (autosave->document != NULL, FALSE);

  g_clear_handle_id (&autosave->source, g_source_remove);
  if (!san_document_get_modified (autosave->document) || san_document_is_empty (autosave->document))
    {
      remove_copy (autosave);
      return TRUE;
    }

  if (!ensure_lock (autosave, error))
    return FALSE;

  bytes = san_document_to_copy (autosave->document);
  data = g_bytes_get_data (bytes, &size);
  return g_file_set_contents_full (autosave->path, data, (gssize) size,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

void
san_autosave_finish (SanAutosave *autosave)
{
  g_return_if_fail (SAN_IS_AUTOSAVE (autosave));

  g_clear_handle_id (&autosave->source, g_source_remove);
  if (autosave->document != NULL)
    g_signal_handlers_disconnect_by_data (autosave->document, autosave);
  remove_copy (autosave);
}

/* --- after a crash --- */

static gboolean
is_alive (const char *path)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int lock = g_open (lock_path, O_RDWR | O_CLOEXEC, 0);
  gboolean is_locked;

  if (lock < 0)
    return FALSE;

  is_locked = flock (lock, LOCK_EX | LOCK_NB) < 0;
  close (lock);
  return is_locked;
}

static gint64
get_time (GFile *file)
{
  GStatBuf status;

  return g_stat (g_file_peek_path (file), &status) == 0 ? (gint64) status.st_mtime : 0;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  gint64 time_a = get_time (*(GFile * const *) a);
  gint64 time_b = get_time (*(GFile * const *) b);

  return (time_a < time_b) - (time_a > time_b);
}

/* What was on its way into a copy is left beside it with letters of chance after the name.
 *
 * Returns: (transfer full) (nullable): the path of the copy that the file @name belonged to */
static char *
dup_copy_of_scratch (const char *place,
                     const char *name)
{
  const char *end = g_strrstr (name, SUFFIX ".");
  g_autofree char *copy = NULL;

  if (!g_str_has_prefix (name, PREFIX) || end == NULL || g_str_has_suffix (name, LOCK_SUFFIX))
    return NULL;

  copy = g_strndup (name, (gsize) (end - name) + strlen (SUFFIX));
  return g_build_filename (place, copy, NULL);
}

GPtrArray *
san_autosave_find_leftovers (const char *folder)
{
  GPtrArray *leftovers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *place = dup_folder (folder);
  g_autoptr(GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place, name, NULL);
      g_autofree char *copy = dup_copy_of_scratch (place, name);

      if (copy != NULL && !is_alive (copy))
        g_unlink (path);
      else if (g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, SUFFIX)
               && !is_alive (path))
        g_ptr_array_add (leftovers, g_file_new_for_path (path));
    }

  g_ptr_array_sort (leftovers, compare_latest_first);
  return leftovers;
}

gboolean
san_autosave_recover (SanAutosave  *autosave,
                      GFile        *leftover,
                      GError      **error)
{
  g_autoptr(GBytes) bytes = NULL;
  gboolean recovered;
  int lock;

  g_return_val_if_fail (SAN_IS_AUTOSAVE (autosave), FALSE);
  g_return_val_if_fail (G_IS_FILE (leftover), FALSE);

  lock = take_lock (g_file_peek_path (leftover), error);
  if (lock < 0)
    return FALSE;

  bytes = g_file_load_bytes (leftover, NULL, NULL, error);
  recovered = bytes != NULL && san_document_load_copy (autosave->document, bytes, error)
              && san_autosave_write (autosave, error);
  if (recovered)
    san_autosave_remove_leftover (leftover);
  close (lock);
  return recovered;
}

void
san_autosave_remove_leftover (GFile *leftover)
{
  g_autofree char *lock_path = NULL;

  g_return_if_fail (G_IS_FILE (leftover));

  lock_path = dup_lock_path (g_file_peek_path (leftover));
  g_unlink (g_file_peek_path (leftover));
  g_unlink (lock_path);
}
