"""The tests on a sentence that the engine itself offers to rules, beside the pack's signals and kinds."""

BUILTINS: dict[str, str] = {
    "time": "a particular time stands in it (2013年9月, 去年腊月, 3月18日)",
    "period": "a period or loose time (近两年, 任职以来, 春节)",
    "money": "a sum of money",
    "area": "an area",
    "percent": "a share or rate",
    "count": "an exact count (214块, 三百来口)",
    "counts": "two exact counts or more",
    "figure": "an exact count above ten",
    "deadline": "a day or month by which or from which",
    "frequency": "how often, at least how many, each in turn",
    "book": "a title in 《》",
    "person": "a person by name, or by post and surname",
    "place": "a named place, unit or project",
    "substance": "more than the pack's plain words",
    "content": "half as much as substance",
    "rich": "twice as much as substance, and more",
    "named": "it names one of the topics that it is about",
    "typical": "a conduct typical of one of the topics that it is about",
    "listed": "it is about several topics at once",
    "enumeration": "it names four topics of a family or more",
    "quoted": "most of it stands in quotation marks",
    "heading": "it is a heading",
    "cell": "it stands in a table",
    "column": "it is the head of a table's column or row",
    "title": "it belongs to the title",
    "signature": "a line of author, unit or date under the title",
    "preamble": "it stands before the first heading, or, without headings, among the first paragraphs",
    "late": "it stands in the second half of the material",
    "last": "it belongs to the last paragraphs of the material",
}

CHECKS: dict[str, str] = {}

PREFIXES: dict[str, str] = {
    "in:": "it stands in a section of this role",
    "about:": "it is about this topic",
    "name:": "it names this topic",
    "conduct:": "a conduct typical of this topic",
    "strict:": "one of the topic's strict patterns",
    "column:": "the head of its table column says this signal",
}
