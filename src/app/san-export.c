/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/san-export.h"

#include <glib/gi18n.h>

#include "app/san-compat.h"

void
san_export_copy_text (GtkWidget  *widget,
                      const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

void
san_export_copy_bytes (GtkWidget  *widget,
                       const char *mime_type,
                       GBytes     *bytes)
{
  GdkClipboard *clipboard;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (bytes != NULL);

  clipboard = gtk_widget_get_clipboard (widget);
  if (g_str_equal (mime_type, "image/png"))
    {
      g_autoptr(GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

      if (texture != NULL)
        gdk_clipboard_set_texture (clipboard, texture);
    }
  else
    {
      g_autoptr(GdkContentProvider) provider = NULL;

      provider = gdk_content_provider_new_for_bytes (mime_type, bytes);
      gdk_clipboard_set_content (clipboard, provider);
    }
}

void
san_export_fail (GtkWidget    *widget,
                 const GError *error)
{
  san_compat_tell (widget, _("The File Could Not Be Saved"), error->message);
}

void
san_export_write (GtkWidget *widget,
                  GFile     *file,
                  GBytes    *bytes)
{
  g_autoptr(GError) error = NULL;
  gsize size;
  const char *data;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  data = g_bytes_get_data (bytes, &size);
  if (!g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                &error))
    san_export_fail (widget, error);
}
