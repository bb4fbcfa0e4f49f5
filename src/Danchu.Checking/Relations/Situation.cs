namespace Danchu.Checking.Relations;

/// <summary>In which way the text relates its figures: what a contradiction weighs depends on it and stands in <see cref="Severities"/>.</summary>
internal enum Situation : byte
{
    /// <summary>a/b and its percentage in one breath.</summary>
    RatioBeside,

    /// <summary>The same with other words between, or a comparison behind.</summary>
    RatioLoose,

    /// <summary>a/b, and its percentage behind a full stop, a line or other words.</summary>
    RatioApart,

    /// <summary>A hedged percentage on the wrong side of its ratio: gần 40% for 42,4%.</summary>
    RatioHedged,

    /// <summary>The percentage is b/a: the fraction stands upside down.</summary>
    RatioUpsideDown,

    /// <summary>A share of the head of its list.</summary>
    ShareListed,

    /// <summary>A share of a total for which the shares beside it are right.</summary>
    ShareVouched,

    /// <summary>The total is named behind the share: 5,35% tổng số 4.000 hộ.</summary>
    ShareNamed,

    /// <summary>The total stands in an earlier clause, line or sentence.</summary>
    ShareEarlier,

    /// <summary>All parts are announced.</summary>
    SumListed,

    /// <summary>Parts that may be some only.</summary>
    SumSome,

    /// <summary>Kinds of the thing counted, each under its own name.</summary>
    SumKinds,

    /// <summary>The total stands behind its parts.</summary>
    SumBefore,

    /// <summary>Nothing announces them: arithmetic alone shows a sum that comes out.</summary>
    SumSilent,

    /// <summary>Received, solved and left, all three named.</summary>
    Left,

    /// <summary>What is left after something was carried over, or of new ones only.</summary>
    LeftCarried,

    /// <summary>A rate of change, with the change or the earlier figure.</summary>
    Growth,

    /// <summary>A rate for which no whole number can have been before.</summary>
    GrowthFromNothing,

    /// <summary>A change between two figures, or a multiple.</summary>
    Movement,

    /// <summary>Shares of one structure, which make a hundred.</summary>
    Hundred,

    /// <summary>A column of percentages of a table, of which the other rows show what it is.</summary>
    ShareColumn,

    /// <summary>The row of a table that adds up those above.</summary>
    TotalRow,

    /// <summary>The column of a table that adds up those beside it.</summary>
    TotalColumn,
}
