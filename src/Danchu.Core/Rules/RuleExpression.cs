using System.Globalization;
using System.Text;

namespace Danchu.Core.Rules;

/// <summary>
/// One side of a rule: a sum of indicators with signs and factors, and a fixed number. Written with a space around each sign:
/// <c>don-kien-nghi + don-khieu-nai - 0,5 * y-kien-tiep-thu.mau + 3</c>.
/// </summary>
/// <param name="Constant">The fixed number, 0 where there is none.</param>
public sealed record RuleExpression(IReadOnlyList<RuleTerm> Terms, decimal Constant)
{
    public const int TermsLimit = 20;
    public const int LengthLimit = 1_000;

    /// <summary>Factors stay small and short so that every product is exact.</summary>
    public const decimal FactorLimit = 100_000_000;

    private const decimal ConstantLimit = 999_999_999_999_999;
    private const int Decimals = 4;

    public static readonly RuleExpression Empty = new([], 0);

    /// <summary>What is wrong with it in Vietnamese, or the expression.</summary>
    public static (RuleExpression? Expression, string? Problem) Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (text.Length > LengthLimit)
        {
            return (null, $"biểu thức dài quá {LengthLimit} ký tự");
        }

        List<RuleTerm> terms = [];
        var constant = 0m;
        for (var at = 0; at < words.Length;)
        {
            var sign = Sign(words, ref at, isFirst: at == 0);
            if (sign == 0 || at >= words.Length)
            {
                return (null, "giữa hai số hạng phải có dấu + hoặc −, mỗi bên một dấu cách");
            }

            var number = Number(words[at]);
            var factor = number is not null && at + 1 < words.Length && words[at + 1] is "*" or "×" ? number : null;
            at += factor is null ? 0 : 2;
            if (factor is null && number is { } fixedNumber)
            {
                constant += sign * fixedNumber;
            }
            else if (Term(words, at, sign * (factor ?? 1)) is { } term)
            {
                terms.Add(term);
            }
            else
            {
                return (null, $"không đọc được “{(at < words.Length ? words[at] : words[^1])}”");
            }

            at++;
        }

        return Whole(terms, constant);
    }

    /// <summary>As it is read; the same expression is always written alike.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var term in Terms)
        {
            Sign(text, term.Factor);
            var size = Math.Abs(term.Factor);
            text.Append(size == 1 ? "" : Write(size) + " * ").Append(term.Name);
        }

        if (Constant != 0 || Terms.Count == 0)
        {
            Sign(text, Constant);
            text.Append(Write(Math.Abs(Constant)));
        }

        return text.ToString();
    }

    private static void Sign(StringBuilder text, decimal number) => text.Append(text.Length == 0 ? number < 0 ? "- " : "" : number < 0 ? " - " : " + ");

    private static string Write(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    // One indicator twice is one term: what cancels out is a mistake.
    private static (RuleExpression? Expression, string? Problem) Whole(List<RuleTerm> terms, decimal constant)
    {
        if (terms.Count > TermsLimit)
        {
            return (null, $"có quá {TermsLimit} số hạng");
        }

        if (terms.Count == 0 && constant == 0)
        {
            return (null, "chưa có chỉ tiêu nào");
        }

        if (terms.GroupBy(term => term.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return (null, $"chỉ tiêu “{twice.Key}” có hai lần");
        }

        return terms.Exists(term => term.Factor == 0 || Math.Abs(term.Factor) > FactorLimit) || Math.Abs(constant) > ConstantLimit
            ? (null, "hệ số bằng 0 hoặc quá lớn")
            : (new RuleExpression(terms, constant), null);
    }

    // 0 where a sign is missing.
    private static int Sign(string[] words, ref int at, bool isFirst)
    {
        if (words[at] is "+" or "-" or "−")
        {
            return words[at++] is "+" ? 1 : -1;
        }

        return isFirst ? 1 : 0;
    }

    private static RuleTerm? Term(string[] words, int at, decimal factor) => at < words.Length ? RuleTerm.Read(words[at], factor) : null;

    private static decimal? Number(string word)
    {
        var text = word.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && decimal.Round(number, Decimals) == number && number <= ConstantLimit
            && char.IsAsciiDigit(text[0])
                ? number
                : null;
    }
}
