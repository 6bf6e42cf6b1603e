/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts a program and prints how many milliseconds pass until the first frame of its window stands
 * on the screen. The X server tells (DAMAGE), so any program can be timed as it is.
 *
 * usage: first-frame PROGRAM [ARGUMENT…] */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>

#define LIMIT (30 * G_USEC_PER_SEC)

/* Smaller windows are tooltips and the like. */
#define LEAST_WIDTH 300
#define LEAST_HEIGHT 60

typedef struct
{
  Display *display;
  int      damage_event;
  Window   window;
  double   area;          /* of the window */
  double   drawn;         /* what was drawn to it, in the same unit */
} Watch;

/* Windows may go while they are being asked about. */
static int
ignore_error (Display     *display,
              XErrorEvent *error)
{
  return 0;
}

static gboolean
start_watch (Watch *watch)
{
  int base;

  watch->display = XOpenDisplay (NULL);
  if (watch->display == NULL || !XDamageQueryExtension (watch->display, &watch->damage_event, &base))
    return FALSE;
  XSetErrorHandler (ignore_error);
  XSelectInput (watch->display, DefaultRootWindow (watch->display), SubstructureNotifyMask);
  XSync (watch->display, False);
  return TRUE;
}

static void
watch_window (Watch  *watch,
              Window  window)
{
  XWindowAttributes place;

  if (watch->window != None || !XGetWindowAttributes (watch->display, window, &place)
      || place.override_redirect || place.width < LEAST_WIDTH || place.height < LEAST_HEIGHT)
    return;
  watch->window = window;
  watch->area = (double) place.width * place.height;
  XDamageCreate (watch->display, window, XDamageReportRawRectangles);
  XSync (watch->display, False);
}

static void
handle_event (Watch        *watch,
              const XEvent *event)
{
  if (event->type == MapNotify)
    {
      watch_window (watch, event->xmap.window);
    }
  else if (event->type == watch->damage_event + XDamageNotify)
    {
      const XDamageNotifyEvent *damage = (const XDamageNotifyEvent *) event;

      watch->drawn += (double) damage->area.width * damage->area.height;
    }
}

/* The first frame is there when half of the window was drawn. */
static gboolean
wait_for_frame (Watch  *watch,
                gint64  end)
{
  struct pollfd connection = { .fd = ConnectionNumber (watch->display), .events = POLLIN };

  while (g_get_monotonic_time () < end)
    {
      while (XPending (watch->display) > 0)
        {
          XEvent event;

          XNextEvent (watch->display, &event);
          handle_event (watch, &event);
          if (watch->window != None && watch->drawn >= watch->area / 2)
            return TRUE;
        }
      poll (&connection, 1, 5);
    }
  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  Watch watch = { 0 };
  gint64 start;
  gboolean seen;
  double milliseconds;
  GPid pid;

  if (argc < 2 || !start_watch (&watch))
    {
      g_printerr ("usage: first-frame PROGRAM [ARGUMENT…], on an X server with DAMAGE\n");
      return 2;
    }
  start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 1, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD,
                      NULL, NULL, &pid, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  seen = wait_for_frame (&watch, start + LIMIT);
  milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  if (seen)
    g_print ("%.1f\n", milliseconds);
  return seen ? 0 : 1;
}
