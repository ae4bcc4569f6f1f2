"""Validates the OpenAPI documents of a folder, each as JSON and as YAML (see Scripts/validate-openapi)."""
import json
import pathlib
import sys

import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from openapi_spec_validator import OpenAPIV31SpecValidator

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}


def members(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("a key stands twice: " + next(key for key in keys if keys.count(key) > 1))
    return dict(pairs)


def faults_of(path):
    """What is wrong with a document, a line each."""
    document = json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=members)
    for error in OpenAPIV31SpecValidator(document).iter_errors():
        place = "/".join(str(part) for part in getattr(error, "absolute_path", []))
        yield f"{place}: {getattr(error, 'message', error)}"
    text = path.with_suffix(".yaml").read_text(encoding="utf-8")
    if yaml.load(text, yaml.CSafeLoader) != document:
        yield "the YAML is not what the JSON is"
    labels = sorted(
        f"{method.upper()} {name}" for name, item in document["paths"].items() for method in item if method in METHODS
    )
    for form in (".json", ".yaml"):
        yield from cases_of(path.with_suffix(form), labels)


def cases_of(path, labels):
    """What keeps schemathesis from making up a request of an operation."""
    schema = schemathesis.openapi.from_path(path)
    schema.validate()
    made = []
    for result in schema.get_all_operations():
        try:
            if not hasattr(result, "ok"):
                raise result.err()
            operation = result.ok()
            if make_case(operation.as_strategy()):
                made.append(operation.label)
        except Exception as error:
            yield f"{path.suffix}: schemathesis: {type(error).__name__}: {error}"
    if sorted(made) != labels:
        yield f"{path.suffix}: schemathesis makes requests of {len(made)} operations, and there are {len(labels)}"


def make_case(strategy):
    made = []

    @settings(
        max_examples=1, database=None, derandomize=True, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def run(case):
        case.as_transport_kwargs(base_url="http://localhost")
        made.append(case)

    run()
    return bool(made)


def main():
    documents = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
    if not documents:
        sys.exit("validate: no page gave a document")
    failed = False
    for path in documents:
        try:
            faults = list(faults_of(path))
        except Exception as error:
            faults = [f"{type(error).__name__}: {error}"]
        print(f"{path.stem}: {'not valid' if faults else 'valid'}")
        for fault in faults[:10]:
            print(f"  {fault}"[:400])
        failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


main()
