from student import *
import time
app=Sanstat(env={"G_DEBUG":""})
open('/tmp/gdbc','w').write('set breakpoint pending on\nbreak g_log_structured_standard\nbreak g_log_structured_array\nbreak g_logv\ncontinue\nbt 40\nkill\n')
g=subprocess.Popen(['gdb','-batch','-x','/tmp/gdbc','-p',str(app.process.pid)],stdout=open('/tmp/gdb.out','w'),stderr=subprocess.STDOUT)
time.sleep(6)
app.open("интенсивный", "Интенсивный показатель")
app.write("Численность среды","85300")
keys("ctrl+w")
app.press(app.find("button", "Не сохранять", root=app.windows()[-1]))
g.wait(20)
