using System.Globalization;

namespace Danchu.Bench.Checking.Synthetic;

/// <summary>Seeded chance: the same seed makes the same reports. The generator is written out so that no runtime may change it.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15) + 0x1234567;

    public int Next(int from, int to)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return from + (int)((state >> 11) % (ulong)(to - from + 1));
    }

    public bool Often(int percent) => Next(1, 100) <= percent;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Next(0, choices.Count - 1)];

    /// <summary>Different ones, in the order drawn.</summary>
    public List<T> Draw<T>(IReadOnlyList<T> choices, int count)
    {
        var left = choices.ToList();
        var drawn = new List<T>();
        while (drawn.Count < count)
        {
            var at = Next(0, left.Count - 1);
            drawn.Add(left[at]);
            left.RemoveAt(at);
        }

        return drawn;
    }

    /// <summary>Cuts a whole into parts of at least one.</summary>
    public List<int> Cut(int whole, int parts)
    {
        var cuts = new SortedSet<int>();
        while (cuts.Count < parts - 1)
        {
            cuts.Add(Next(1, whole - 1));
        }

        var (before, result) = (0, new List<int>());
        foreach (var cut in cuts.Append(whole))
        {
            result.Add(cut - before);
            before = cut;
        }

        return result;
    }

    /// <summary>The slip of a typist: one digit wrong, or two neighbours that changed places.</summary>
    public int Slip(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).ToCharArray();
        while (true)
        {
            var slipped = (char[])digits.Clone();
            var at = Next(0, digits.Length - 1);
            if (digits.Length > 1 && at > 0 && Often(30))
            {
                (slipped[at], slipped[at - 1]) = (slipped[at - 1], slipped[at]);
            }
            else
            {
                slipped[at] = (char)('0' + Next(0, 9));
            }

            var result = int.Parse(slipped, CultureInfo.InvariantCulture);
            if (result != value && result > 0 && slipped[0] != '0')
            {
                return result;
            }
        }
    }

    /// <summary>A count as offices write it: 02, 15, 1.078 and now and then 1078.</summary>
    public string Count(int value)
    {
        if (value < 10)
        {
            return Often(70) ? "0" + value.ToString(CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
        }

        return value < 1000 || Often(10) ? value.ToString(CultureInfo.InvariantCulture) : value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
    }

    public string Percent(decimal share, int decimals) =>
        Math.Round(share, decimals, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',')
        + Pick("%", "%", "%", " %");
}
