using System.Text.RegularExpressions;

namespace Danchu.Core.Registers;

/// <summary>
/// Reads conditions as a register's file has them: terms joined by " and "; <c>loai = trien-khai</c>, <c>loai in (a, b)</c>, <c>so-nguoi >= 5</c>,
/// <c>ngay-xong = empty</c>, <c>ngay-tra &lt;= han</c>, <c>doi-thoai.chu-tri = bi-thu</c>.
/// </summary>
internal static partial class ParseTerms
{
    private static readonly Dictionary<string, TermSign> Signs = new(StringComparer.Ordinal)
    {
        ["="] = TermSign.Is, ["in"] = TermSign.Is, ["!="] = TermSign.IsNot, ["<"] = TermSign.Less, ["<="] = TermSign.AtMost, [">"] = TermSign.More,
        [">="] = TermSign.AtLeast,
    };

    /// <param name="find">The column of that name, looking into the entry it names where there is a point; null where there is none.</param>
    /// <param name="refuse">Given each thing that is wrong.</param>
    public static List<EntryTerm> From(string? text, Func<string, RegisterColumn?> find, Action<string> refuse)
    {
        var terms = new List<EntryTerm>();
        foreach (var part in (text ?? "").Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Term().Match(part) is not { Success: true } match)
            {
                refuse($"không đọc được điều kiện “{part}”; ghi như “loai = trien-khai” hoặc “so-nguoi >= 5”, nối bằng “and”.");
            }
            else if (find(match.Groups["column"].Value) is not { } column)
            {
                refuse($"không có cột “{match.Groups["column"].Value}”.");
            }
            else
            {
                terms.Add(Of(match, column, find, refuse));
            }
        }

        return terms;
    }

    private static EntryTerm Of(Match match, RegisterColumn column, Func<string, RegisterColumn?> find, Action<string> refuse)
    {
        var (name, sign, value) = (match.Groups["column"].Value, Signs[match.Groups["sign"].Value.Trim()], match.Groups["value"].Value.Trim());
        if (value is "empty")
        {
            return new EntryTerm(name, sign == TermSign.IsNot ? TermSign.IsNotEmpty : TermSign.IsEmpty, []);
        }

        if (column.Kind == ColumnKind.Date || (sign is not (TermSign.Is or TermSign.IsNot) && find(value) is not null))
        {
            if (find(value) is null)
            {
                refuse($"cột ngày “{name}” chỉ so được với một cột ngày khác hoặc với “empty”.");
            }

            return new EntryTerm(name, sign, [], value);
        }

        var values = value.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var unknown in values.Where(one => !IsValue(column, one)))
        {
            refuse($"“{unknown}” không phải giá trị của cột “{name}”.");
        }

        return new EntryTerm(name, sign, values);
    }

    private static bool IsValue(RegisterColumn column, string value) => column.Kind switch
    {
        ColumnKind.Choice => column.Choices.Exists(choice => string.Equals(choice.Key, value, StringComparison.Ordinal)),
        ColumnKind.YesNo => value is "yes" or "no",
        _ when column.IsNumber => decimal.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    [GeneratedRegex(
        @"^(?<column>[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?) *(?<sign>!=|<=|>=|=|<|>| in) *(?<value>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();
}
