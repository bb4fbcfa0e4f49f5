using System.Globalization;
using Danchu.Bench.Checking.Synthetic;

namespace Danchu.Bench.Checking.Variations;

/// <summary>A figure as it will be printed: 1.078, 12,4 or 37,2%.</summary>
internal readonly record struct Figure(decimal Value, int Decimals, bool Percent = false, bool Signed = false)
{
    public string Print(Dice dice)
    {
        if (!Percent && Decimals == 0 && !Signed)
        {
            return dice.Count((int)Value);
        }

        var digits = Math.Abs(Value).ToString($"#,0.{new string('0', Decimals)}", CultureInfo.InvariantCulture);
        var printed = digits.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
        return (Signed ? Value < 0 ? "-" : "+" : "") + printed + (Percent ? "%" : "");
    }

    /// <summary>What a hurried hand makes of it: a digit for another, two that changed places, one too few, or a figure from elsewhere.</summary>
    public Figure Slipped(Dice dice)
    {
        var unit = (decimal)Math.Pow(10, -Decimals);
        var whole = (int)(Math.Abs(Value) / unit);
        var slipped = dice.Next(1, 10) switch
        {
            <= 7 => dice.Slip(whole),
            8 => whole > 99 ? whole / 10 : dice.Slip(whole),
            _ => Math.Max(1, whole * dice.Next(60, 140) / 100),
        };
        return this with { Value = slipped * unit * (Value < 0 ? -1 : 1) };
    }
}
