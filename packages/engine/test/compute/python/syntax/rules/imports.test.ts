import { treeCases } from '../tree-cases.ts';

// The trees are those of CPython 3.11's `ast`, with places: line and column in bytes.

treeCases('imports', [
  ['import a', '(Import@1:0-1:8 names=[(alias@1:7-1:8 asname=- name=a)])'],
  [
    'import a.b as c, d',
    '(Import@1:0-1:18 names=[(alias@1:7-1:15 asname=c name=a.b) (alias@1:17-1:18 asname=- name=d)])',
  ],
  [
    'from . import a',
    '(ImportFrom@1:0-1:15 level=1 module=- names=[(alias@1:14-1:15 asname=- name=a)])',
  ],
  [
    'from ...a.b import c as d, e',
    '(ImportFrom@1:0-1:28 level=3 module=a.b names=[(alias@1:19-1:25 asname=d name=c) (alias@1:27-1:28 asname=- name=e)])',
  ],
  [
    'from a import *',
    '(ImportFrom@1:0-1:15 level=0 module=a names=[(alias@1:14-1:15 asname=- name=*)])',
  ],
  [
    'from a import (b, c,)',
    '(ImportFrom@1:0-1:21 level=0 module=a names=[(alias@1:15-1:16 asname=- name=b) (alias@1:18-1:19 asname=- name=c)])',
  ],
]);
