using System.Globalization;
using System.Text.RegularExpressions;

namespace Danchu.Core.Files;

/// <summary>
/// One named value of a YAML map or a CSV row, still text, with its place. Each question it answers either gives the
/// value or notes what is wrong and gives a stand-in:
/// a reading with any error gives nothing to its caller, so a stand-in is never seen.
/// </summary>
internal readonly partial record struct Cell(string File, int Line, string Name, string? Text, ErrorList Errors)
{
    public const int KeyLimit = 80;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);

    public void Refuse(string reason) => Errors.Add(File, Line, $"{Name}: {reason}");

    public string Required(int limit)
    {
        if (IsEmpty)
        {
            Refuse("không được để trống.");
            return "";
        }

        return Optional(limit)!;
    }

    public string? Optional(int limit)
    {
        if (IsEmpty)
        {
            return null;
        }

        var text = Text!.Trim();
        if (text.Length > limit)
        {
            Refuse($"dài {text.Length} ký tự, giới hạn {limit}.");
        }

        return text;
    }

    /// <summary>A key is what other files and old data point to: small letters without marks, digits, hyphens.</summary>
    public string Key()
    {
        var text = Required(KeyLimit);
        if (text.Length > 0 && !KeyPattern().IsMatch(text))
        {
            Refuse($"“{text}” không phải mã hợp lệ (chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối).");
        }

        return text;
    }

    public string? OptionalKey() => IsEmpty ? null : Key();

    public int Integer(int least, int most)
    {
        var text = Required(20);
        if (text.Length == 0)
        {
            return least;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            Refuse($"“{text}” không phải số nguyên từ {least} đến {most}.");
        }

        return number;
    }

    public bool YesNo(bool otherwise)
    {
        switch (Text?.Trim())
        {
            case null or "":
                return otherwise;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Refuse($"“{Text}” phải là true hoặc false.");
                return otherwise;
        }
    }

    public DateOnly Date()
    {
        var text = Required(20);
        if (text.Length == 0)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Refuse($"“{text}” không phải ngày có thật viết theo dạng năm-tháng-ngày (ví dụ 2023-12-31).");
        }

        return date;
    }

    public DateOnly? OptionalDate() => IsEmpty ? null : Date();

    public T OneOf<T>(IReadOnlyDictionary<string, T> choices)
    {
        var text = Required(KeyLimit);
        if (text.Length == 0 || choices.TryGetValue(text, out var value))
        {
            return text.Length == 0 ? choices.Values.First() : choices[text];
        }

        Refuse($"“{text}” không có trong các giá trị được dùng ({string.Join(", ", choices.Keys)}).");
        return choices.Values.First();
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyPattern();
}
