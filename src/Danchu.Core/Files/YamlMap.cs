using YamlDotNet.RepresentationModel;

namespace Danchu.Core.Files;

/// <summary>A YAML map that remembers what it was asked for, so that a misspelt key is an error and not a silently missing value.</summary>
internal sealed class YamlMap(string file, YamlMappingNode node, ErrorList errors)
{
    private readonly Dictionary<string, YamlNode> values = node.Children
        .Where(pair => pair.Key is YamlScalarNode)
        .ToDictionary(pair => ((YamlScalarNode)pair.Key).Value ?? "", pair => pair.Value, StringComparer.Ordinal);

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public string File => file;

    public int Line { get; } = LineOf(node);

    public void Refuse(string reason) => errors.Add(file, Line, reason);

    public Cell this[string name]
    {
        get
        {
            switch (Ask(name))
            {
                case null:
                    return new Cell(file, Line, name, Text: null, errors);
                case YamlScalarNode scalar:
                    return CellOf(name, scalar);
                case var other:
                    errors.Add(file, LineOf(other), $"{name}: cần một giá trị, không phải một danh sách hay một khối.");
                    return new Cell(file, LineOf(other), name, "?", errors);
            }
        }
    }

    public IReadOnlyList<Cell> Texts(string name)
    {
        var cells = new List<Cell>();
        foreach (var item in Items(name))
        {
            if (item is YamlScalarNode scalar)
            {
                cells.Add(CellOf(name, scalar));
            }
            else
            {
                errors.Add(file, LineOf(item), $"{name}: mỗi mục phải là một giá trị đơn.");
            }
        }

        return cells;
    }

    /// <summary>A map nested in this one; null when there is none.</summary>
    public YamlMap? Map(string name)
    {
        switch (Ask(name))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return null;
            case YamlMappingNode map:
                return new YamlMap(file, map, errors);
            case var other:
                errors.Add(file, LineOf(other), $"{name}: cần một khối “khóa: giá trị”.");
                return null;
        }
    }

    public IReadOnlyList<YamlMap> Maps(string name)
    {
        var maps = new List<YamlMap>();
        foreach (var item in Items(name))
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new YamlMap(file, map, errors));
            }
            else
            {
                errors.Add(file, LineOf(item), $"{name}: mỗi mục phải là một khối “khóa: giá trị”.");
            }
        }

        return maps;
    }

    public void RefuseUnknownKeys()
    {
        foreach (var (key, _) in node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || !asked.Contains(name))
            {
                errors.Add(file, LineOf(key), $"khóa “{key}” không được dùng ở đây (các khóa được dùng: {string.Join(", ", asked)}).");
            }
        }
    }

    private IEnumerable<YamlNode> Items(string name)
    {
        switch (Ask(name))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case var other:
                errors.Add(file, LineOf(other), $"{name}: cần một danh sách.");
                return [];
        }
    }

    private YamlNode? Ask(string name)
    {
        asked.Add(name);
        return values.GetValueOrDefault(name);
    }

    private Cell CellOf(string name, YamlScalarNode scalar)
    {
        var isNull = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "null" or "~";
        return new Cell(file, LineOf(scalar), name, isNull ? null : scalar.Value, errors);
    }

    private static int LineOf(YamlNode place) => Math.Max(1, (int)place.Start.Line);
}
