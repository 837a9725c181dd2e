# One command for each thing that people do here; `make help` lists them.
# PYTHON=/usr/bin/python3 chooses the Python that .venv/ is made with.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup run dev lint test trust bench lock bundle widget clean
export PYTHON

BIN := .venv/bin
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

help:       ## 这张清单  this list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/make \1\t\2/p' Makefile | expand -t 16

setup:      ## 安装到 .venv  install into .venv
	@sh install.sh

run: setup  ## 启动服务  start the service
	@$(BIN)/gongkai serve

# What the tests need, on top of what residents need.
dev:
	@sh install.sh dev

lint: dev
	$(BIN)/ruff format --check bot web tests
	$(BIN)/ruff check bot web tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# pytest comes last: its closing line is what people and CI read. -rs: skipped tests are told aloud,
# and missing_parts makes them failures in CI.
test: lint  ## 全部检查和测试  every check and every test
	$(BIN)/python -m pytest -rs -p tests.setup.missing_parts -n 2 --dist worksteal

# Too long for every day, and measured: nothing here is asserted by the clock.
trust: dev  ## 读报告不错一格，断电不丢不重，考卷全考  no cell misread; nothing lost; every paper asked
	$(BIN)/python -m tests.trust.reading.run
	$(BIN)/python -m tests.trust.messenger.run
	GONGKAI_EVERY_PAPER=1 $(BIN)/python -m pytest -n 2 --dist worksteal tests/exam

bench: setup  ## 测速度  measure speed
	$(BIN)/python -m tests.bench.run
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.pages

# Both locks hold the same versions; pip and setuptools are in them because install.sh builds with them.
# `make lock UPGRADE=--upgrade` takes newer versions.
lock:       ## 重算锁定的版本（需要 uv）  rebuild the locks (needs uv)
	printf 'pip\nsetuptools>=82\n' | $(LOCK) $(UPGRADE) pyproject.toml - -o requirements.lock
	$(LOCK) --extra dev pyproject.toml requirements.lock -o requirements-dev.lock

bundle: setup  ## 打成离线安装包  an archive that installs without a network
	@sh .ci/bundle

# Before `git tag v0.1.0`: sites pin the widget by its hash, and every later version goes on serving it.
widget: setup  ## 发布前存下小窗口脚本  keep this version's widget for good
	@$(BIN)/python -m web.releasing

clean:      ## 删去 .venv 和产物（不动 var、knowledge）  remove .venv and products (keeps var, knowledge)
	rm -rf .venv dist build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .schemathesis
	find bot web tests -name __pycache__ -type d -prune -exec rm -rf {} +
