import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection

from twosource.errors import DeskError
from twosource.model import Page, Stated
from twosource.store import Desk, migrations, tables


def execute(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def value(path: Path, query: str) -> object:
    connection = sqlite3.connect(path)
    (found,) = connection.execute(query).fetchone()
    connection.close()
    return found


def test_a_new_desk_is_in_wal_mode_and_marked_with_its_version(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Desk(path).close()
    assert value(path, "PRAGMA journal_mode") == "wal"
    assert value(path, "PRAGMA user_version") == len(migrations.MIGRATIONS)
    assert value(path, "PRAGMA application_id") == migrations.APPLICATION_ID


def test_an_empty_file_becomes_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch()
    with Desk(path) as desk:
        assert desk.pages() == ()


def test_odd_names_are_names(tmp_path: Path) -> None:
    path = tmp_path / "my desk?mode=memory#1%41.db"
    Desk(str(path)).close()
    assert path.is_file()


def test_an_older_desk_is_migrated_and_keeps_its_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "desk.db"
    with Desk(path) as desk:
        desk.save(pages=[Page(id="a", text="x")])

    def second(connection: Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE pages ADD COLUMN note TEXT")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, second))
    with Desk(path) as desk:
        assert desk.pages() == (Page(id="a", text="x"),)
    assert value(path, "PRAGMA user_version") == len(migrations.MIGRATIONS)
    assert value(path, "SELECT count(note) FROM pages") == 0


@pytest.mark.parametrize("version", range(1, len(migrations.MIGRATIONS)))
def test_a_desk_of_every_version_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int) -> None:
    path = tmp_path / "desk.db"
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", migrations.MIGRATIONS[:version])
        Desk(path).close()
    page = Page(id="a", text="x", stated=Stated(title="T", byline=("Ada Quill",)))
    with Desk(path) as desk:
        desk.save(pages=[page])
        assert desk.pages() == (page,)


def test_a_migration_that_fails_leaves_the_desk_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "desk.db"
    Desk(path).close()
    before = value(path, "PRAGMA user_version")

    def broken(connection: Connection) -> None:
        connection.exec_driver_sql("DROP TABLE briefs")
        connection.exec_driver_sql("ALTER TABLE nowhere ADD COLUMN note TEXT")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, broken))
    with pytest.raises(DeskError):
        Desk(path)
    assert value(path, "SELECT count(*) FROM briefs") == 0
    assert value(path, "PRAGMA user_version") == before


def test_a_newer_desk_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Desk(path).close()
    execute(path, "PRAGMA user_version = 99")
    with pytest.raises(DeskError, match="newer version of twosource; upgrade"):
        Desk(path)


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    execute(path, "CREATE TABLE notes (text)")
    before = path.read_bytes()
    with pytest.raises(DeskError, match="another program"):
        Desk(path)
    assert path.read_bytes() == before


def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes.\n" * 100)
    with pytest.raises(DeskError, match=r"notes\.txt: file is not a database; it is some other file"):
        Desk(path)
    assert path.read_text().startswith("These are my notes.")


def test_a_damaged_desk_is_told(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Desk(path) as desk:
        desk.save(pages=[Page(id=str(n), text="x" * 5000) for n in range(50)])
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xaa" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(DeskError, match="malformed"), Desk(path) as desk:
        desk.pages()


@pytest.mark.parametrize(("name", "words"), [("nowhere/desk.db", "no folder"), (".", "is a folder")])
def test_a_path_that_cannot_hold_a_desk_is_told(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(DeskError, match=words):
        Desk(tmp_path / name)


def test_a_disk_that_refuses_is_told() -> None:
    with pytest.raises(DeskError, match="cannot use the desk /proc/desk"):
        Desk("/proc/desk.db")


def test_the_tables_are_as_the_queries_see_them(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    Desk(path).close()
    connection = sqlite3.connect(path)
    for table in vars(tables).values():
        if hasattr(table, "c") and table.name != "search":
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
            assert columns == [column.name for column in table.c]
    connection.close()
