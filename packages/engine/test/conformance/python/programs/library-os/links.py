import os
os.symlink('target', 'link')
print(os.readlink('link'), os.path.islink('link'), os.path.exists('link'), os.path.lexists('link'))
open('target', 'w').close()
os.chmod('target', 0o640)
print(oct(os.stat('link').st_mode), os.path.samefile('link', 'target'), os.access('target', os.R_OK))
