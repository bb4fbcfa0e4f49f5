namespace Danchu.Checking.Lists;

/// <summary>Whether one wrong digit, or two digits that changed places, in one figure can explain a difference.</summary>
internal static class Slip
{
    public static bool Explains(PartList list, decimal sum)
    {
        var difference = Math.Abs(sum - list.Total.Value);
        var decimals = Math.Max(list.Total.Decimals, list.Parts.Max(part => part.Decimals));
        for (var i = 0; i < decimals; i++)
            difference *= 10;
        if (list.Total.Scale > 1)
            difference /= list.Parts.Min(part => part.Scale);
        while (difference >= 10 && difference % 10 == 0)
            difference /= 10;
        // One digit changes by 1 to 9; neighbours that change places change a figure by nine times that.
        return difference is >= 1 and <= 9 || (difference <= 81 && difference % 9 == 0);
    }
}
