raise SystemExit('goodbye')
