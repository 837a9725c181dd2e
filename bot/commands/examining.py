"""gongkai exam: runs a question file and prints right, wrong and declined, a kind a row."""

from __future__ import annotations

from pathlib import Path

import click

from bot.commands.opening import open_assistant
from bot.examining.grading import Grade, grade
from bot.examining.paper import read_paper


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1, required=True)
@click.option("--quiet", is_flag=True, help="只印分数，不印答错的题。")
@click.pass_obj
def exam(config: Path, file: tuple[Path, ...], quiet: bool) -> None:
    """做一份考卷：答对、答错、该答没答，各多少。"""
    assistant = open_assistant(config)
    results: dict[str, list[Grade]] = {}
    for path in file:
        for dialogue in read_paper(path.read_text(encoding="utf-8"), str(path)):
            session = None
            for question in dialogue.questions:
                answer = assistant.ask(question.text, session, question.now)
                session = answer.session
                result = grade(question, answer)
                results.setdefault(dialogue.kind, []).append(result)
                if not quiet and result.verdict != "right":
                    click.echo(f"[{result.verdict}] {question.text}\n   {result.reason}\n   答：{answer.text!r}")
    click.echo(f"{'题类':<14}{'对':>6}{'错':>6}{'没答':>6}")
    for kind, grades in [*results.items(), ("合计", [g for found in results.values() for g in found])]:
        counts = [sum(g.verdict == verdict for g in grades) for verdict in ("right", "wrong", "declined")]
        share = f"{counts[0] / len(grades):.1%}" if grades else "—"
        click.echo(f"{kind:<14}{counts[0]:>6}{counts[1]:>6}{counts[2]:>6}  {share}")
