using Danchu.Core.Access;
using Danchu.Core.Files;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>Parses a register, one file for each version. What names other registers is held against them by <see cref="CheckRegisters"/>.</summary>
internal static class ParseRegister
{
    private const int TemplateLimit = 500;

    private static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        ["date"] = ColumnKind.Date, ["text"] = ColumnKind.Text, ["long-text"] = ColumnKind.LongText, ["number"] = ColumnKind.Number,
        ["money"] = ColumnKind.Money, ["area"] = ColumnKind.Area, ["choice"] = ColumnKind.Choice, ["yes-no"] = ColumnKind.YesNo,
        ["organisation"] = ColumnKind.Organisation, ["village"] = ColumnKind.Village, ["person"] = ColumnKind.Person,
        ["document"] = ColumnKind.Document, ["entry"] = ColumnKind.Entry,
    };

    private static readonly ColumnKind[] MayBeMany =
        [ColumnKind.Organisation, ColumnKind.Village, ColumnKind.Person, ColumnKind.Document, ColumnKind.Entry, ColumnKind.Choice];

    public static RegisterInFile From(SourceText source, YamlMap map, KnownNames names)
    {
        var (from, to) = Validity.Of(map["valid_from"], map["valid_to"]);
        var content = new RegisterContent(map["date"].Key(), map["title"].Required(TemplateLimit), Columns(map))
        {
            OpenFrom = map["open_from"].OptionalKey(),
            OpenUntil = map["open_until"].OptionalKey(),
            Due = map["due"].OptionalKey(),
            Book = Book(map.Map("book")),
        };
        var register = new Register
        {
            ContentHash = source.Hash,
            Key = map["key"].Key(),
            Version = map["version"].Integer(1, 999),
            Number = map["number"].Required(8),
            Name = map["name"].Required(Register.NameLimit),
            EntryName = map["entry"].Required(60),
            ForKinds = names.KindsIn(map),
            ForLines = KeyWords.ReadAll<ReportingLine>(KnownNames.Many(map.Texts("for_lines"), names.Lines, "khối").Where(names.Lines.ContainsKey)),
            ValidFrom = from,
            ValidTo = to,
            Source = map["source"].Required(4000),
            Doubt = map["doubt"].Optional(4000) ?? "",
            Content = content,
        };
        var late = new LateParts(map.Maps("counts"), map.Maps("lists"), map.Maps("statistics"));
        map.RefuseUnknownKeys();
        return new RegisterInFile(new InFile<Register>(register, source.File, map.Line), map, late);
    }

    private static List<RegisterColumn> Columns(YamlMap register)
    {
        var (columns, keys) = (new List<RegisterColumn>(), new RefuseRepeated());
        foreach (var map in register.Maps("columns"))
        {
            var column = new RegisterColumn(map["key"].Key(), map["name"].Required(200), map["kind"].OneOf(Kinds))
            {
                Required = map["required"].YesNo(otherwise: false),
                First = map["first"].YesNo(otherwise: false),
                Private = map["private"].YesNo(otherwise: false),
                Many = map["many"].YesNo(otherwise: false),
                Unit = map["unit"].Optional(40) ?? "",
                Decimals = map["decimals"].IsEmpty ? 0 : map["decimals"].Integer(0, 4),
                Hint = map["hint"].Optional(TemplateLimit) ?? "",
                Choices = Choices(map),
                Register = map["register"].OptionalKey(),
            };
            keys.Add(map["key"], column.Key);
            if (OwnColumn.Is(column.Key))
            {
                map["key"].Refuse($"mã bắt đầu bằng “{OwnColumn.Prefix}” dành cho cột riêng của đơn vị.");
            }

            Check(map, column);
            map.RefuseUnknownKeys();
            columns.Add(column);
        }

        return columns;
    }

    private static void Check(YamlMap map, RegisterColumn column)
    {
        if (column.Kind == ColumnKind.Choice != column.Choices.Count > 0)
        {
            map["kind"].Refuse("choices chỉ ghi cho loại choice, và loại ấy phải có.");
        }

        if (column.Kind == ColumnKind.Entry != column.Register is not null)
        {
            map["kind"].Refuse("register chỉ ghi cho loại entry, và loại ấy phải có.");
        }

        if (column.Many && !MayBeMany.Contains(column.Kind))
        {
            map["many"].Refuse("cột loại này chỉ có một giá trị.");
        }
    }

    private static List<RegisterChoice> Choices(YamlMap column)
    {
        var (choices, keys) = (new List<RegisterChoice>(), new RefuseRepeated());
        foreach (var map in column.Maps("choices"))
        {
            choices.Add(new RegisterChoice(map["key"].Key(), map["name"].Required(TemplateLimit)));
            keys.Add(map["key"], choices[^1].Key);
            map.RefuseUnknownKeys();
        }

        return choices;
    }

    private static RegisterBook? Book(YamlMap? map)
    {
        if (map is null)
        {
            return null;
        }

        var columns = new List<BookColumn>();
        foreach (var column in map.Maps("columns"))
        {
            columns.Add(new BookColumn(column["heading"].Required(200), column["value"].Optional(TemplateLimit) ?? "", column["width"].Integer(6, 200)));
            column.RefuseUnknownKeys();
        }

        var book = new RegisterBook(map["title"].Required(300), columns);
        if (columns.Sum(column => column.Width) > 257)
        {
            map.Refuse($"các cột của sổ rộng {columns.Sum(column => column.Width)} mm, khổ A4 ngang có 257 mm.");
        }

        map.RefuseUnknownKeys();
        return book;
    }
}

/// <summary>A register with the parts of its file that are read once all registers are known.</summary>
internal sealed record RegisterInFile(InFile<Register> Register, YamlMap Map, LateParts Late);

internal sealed record LateParts(IReadOnlyList<YamlMap> Counts, IReadOnlyList<YamlMap> Lists, IReadOnlyList<YamlMap> Statistics);
