"""The national report forms as data: 2019.toml and 2021.toml over shared.toml. Read through bot.reading.form."""
