using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Law;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses duties, several in a file, and holds them against the registers they are judged from: columns that are named exist and fit.</summary>
internal sealed class ParseDuties(KnownNames names, IReadOnlyCollection<InFile<Register>> registers, IEnumerable<LegalDocumentRow> documents)
{
    private static readonly Dictionary<string, DutyGroup> Groups = new(StringComparer.Ordinal)
    {
        ["disclosure"] = DutyGroup.Disclosure, ["decision"] = DutyGroup.Decision, ["consultation"] = DutyGroup.Consultation,
        ["supervision"] = DutyGroup.Supervision, ["agency"] = DutyGroup.Agency, ["enterprise"] = DutyGroup.Enterprise,
    };

    private readonly HashSet<string> symbols = documents.Select(document => document.Symbol.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

    private readonly HashSet<string> counted =
        [.. registers.SelectMany(file => file.Value.Content.Counts.Select(count => count.Indicator))];

    private int ordinal;

    public List<InFile<Duty>> From(SourceText source, YamlMap map)
    {
        map["source"].Required(2000);
        var duties = map.Maps("duties").Select(duty => new InFile<Duty>(Duty(duty), source.File, duty.Line)).ToList();
        map.RefuseUnknownKeys();
        return duties;
    }

    private Duty Duty(YamlMap map)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var columns = new DutyColumns(registers, map["register"].OptionalKey());
        var (forms, clocks) = (Forms(map), new ParseClock(columns, names.Indicators));
        var thresholds = new ParseThreshold(columns);
        var content = new DutyContent(
            map["name"].Required(Duties.Duty.NameLimit), map["group"].OneOf(Groups), map["who"].Required(200), names.KindsIn(map), from, to,
            map["article"].Required(200), map["document"].Required(60))
        {
            Source = map["source"].Required(2000),
            Doubt = map["doubt"].Optional(2000) ?? "",
            Register = columns.Register,
            Where = ParseTerms.From(map["where"].Optional(1000), columns.Find, map["where"].Refuse),
            By = map["by"].Optional(Cell.KeyLimit),
            Forms = forms,
            Items = Items(map, columns, forms),
            FormsIn = FormsIn(map["forms_in"], columns),
            DemandsOne = Demanded(map, "demands_one", forms),
            Clocks = Several(map, "clocks", clocks.From),
            Thresholds = Several(map, "thresholds", thresholds.From),
        };
        var duty = new Duty
        {
            Ordinal = ++ordinal, Key = map["key"].Key(), Version = map["version"].IsEmpty ? 1 : map["version"].Integer(1, 999), Content = content,
        };
        Check(map, duty, columns);
        map.RefuseUnknownKeys();
        return duty;
    }

    private void Check(YamlMap map, Duty duty, DutyColumns columns)
    {
        var content = duty.Content;
        if (content.ForKinds.Count == 0)
        {
            map["for_kinds"].Refuse("phải nói loại đơn vị nào có nghĩa vụ này.");
        }

        if (content.Document.Length > 0 && symbols.Count > 0 && !symbols.Contains(content.Document))
        {
            map["document"].Refuse($"không có văn bản “{content.Document}” trong law/.");
        }

        if (content.Register is { } register && !columns.IsKnown)
        {
            map["register"].Refuse($"không có sổ “{register}”.");
        }

        foreach (var kind in content.ForKinds.Where(kind => columns.IsKnown && !columns.AreKeptBy(kind)))
        {
            map["register"].Refuse($"sổ “{content.Register}” không dành cho loại đơn vị “{KeyOf(kind.ToString())}”.");
        }

        foreach (var twice in content.Clocks.Select(clock => clock.Indicator).Where(counted.Contains))
        {
            map.Refuse($"chỉ tiêu “{twice}” đã được đếm ở một sổ.");
        }

        if (content.Register is null && content.Clocks.Count + content.Thresholds.Count + content.Where.Count > 0)
        {
            map["register"].Refuse("có clocks, thresholds, where thì phải có sổ để xét.");
        }
    }

    private static List<T> Several<T>(YamlMap duty, string name, Func<YamlMap, T> read)
    {
        var (parts, keys) = (new List<T>(), new RefuseRepeated());
        foreach (var map in duty.Maps(name))
        {
            parts.Add(read(map));
            keys.Add(map["key"], map["key"].Text?.Trim() ?? "");
            map.RefuseUnknownKeys();
        }

        return parts;
    }

    private static List<DutyForm> Forms(YamlMap duty)
    {
        var (forms, keys) = (new List<DutyForm>(), new RefuseRepeated());
        foreach (var map in duty.Maps("forms"))
        {
            forms.Add(new DutyForm(map["key"].Key(), map["name"].Required(300), map["if_any"].YesNo(otherwise: false)));
            keys.Add(map["key"], forms[^1].Key);
            map.RefuseUnknownKeys();
        }

        return forms;
    }

    // A column of the duty's own register, or of one whose entries name its entries.
    private string? FormsIn(Cell cell, DutyColumns own)
    {
        if (cell.Optional(2 * Cell.KeyLimit) is not { } place)
        {
            return null;
        }

        var columns = place.Split('.') is [var book, _] ? new DutyColumns(registers, book) : own;
        columns.Of(cell, place.Split('.')[^1], column => column.Kind == ColumnKind.Choice, "cột chọn");
        return place;
    }

    private static List<DutyItem> Items(YamlMap duty, DutyColumns columns, List<DutyForm> forms)
    {
        var (items, values) = (new List<DutyItem>(), new RefuseRepeated());
        var column = duty["by"].Optional(Cell.KeyLimit) is { } by ? columns.Of(duty["by"], by, c => c.Kind == ColumnKind.Choice, "cột chọn một") : null;
        foreach (var map in duty.Maps("items"))
        {
            foreach (var value in map.Texts("values"))
            {
                values.Add(value, value.Text ?? "");
                if (column?.Choices.Exists(choice => string.Equals(choice.Key, value.Text, StringComparison.Ordinal)) != true)
                {
                    value.Refuse($"“{value.Text}” không phải giá trị của cột ghi ở by.");
                }
            }

            items.Add(new DutyItem(
                map["number"].Required(8), map["name"].Required(2000), [.. map.Texts("values").Select(cell => cell.Text ?? "")],
                Demanded(map, "demands", forms)));
            map.RefuseUnknownKeys();
        }

        return items;
    }

    private static List<string> Demanded(YamlMap map, string name, List<DutyForm> forms)
    {
        foreach (var form in map.Texts(name).Where(cell => !forms.Exists(form => string.Equals(form.Key, cell.Text, StringComparison.Ordinal))))
        {
            form.Refuse($"không có hình thức “{form.Text}” trong forms.");
        }

        return [.. map.Texts(name).Select(cell => cell.Text ?? "")];
    }

    // PublicUnit as its file writes it: public-unit.
    private static string KeyOf(string kind) => string.Concat(kind.Select((letter, at) =>
        char.IsUpper(letter) ? $"{(at > 0 ? "-" : "")}{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
