using Danchu.Checking.Reading;

namespace Danchu.Checking.Lists;

/// <summary>What the words of a list say of it: that it is all, that it goes on, that its parts cut across each other.</summary>
internal static class ListWords
{
    /// <summary>"khác: 218", "còn lại 17", "và 5 việc khác": the last figure is all that is left.</summary>
    public static bool IsClosing(ReportReading reading, Scope scope, List<Number> parts) =>
        reading.AnyPhrase(Math.Max(scope.From, parts[^1].Token - 4), parts[^1].Token, Cues.Rest) || IsNamedOther(reading, scope, parts[^1]);

    /// <summary>"và 5 việc khác".</summary>
    private static bool IsNamedOther(ReportReading reading, Scope scope, Number last)
    {
        for (var i = last.Token + 1; i < scope.To && i < last.Token + 8 && reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (reading.IsWord(i, Cues.Other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words of the list itself, brackets within it left out, that say it is not all.</summary>
    public static bool SaysMore(ReportReading reading, Scope scope, bool closing)
    {
        for (var i = scope.From; i < scope.To; i++)
        {
            if (reading.IsSign(i, '(') && reading.Partner[i] > i)
            {
                i = reading.Partner[i];
            }
            else if ((Cues.Opening.IsAt(reading.Tokens, i) && !Cues.Plain.IsAt(reading.Tokens, i))
                || (Cues.Means.IsAt(reading.Tokens, i) && !reading.AnyPhrase(scope.From, scope.To, Cues.Classes))
                || (!closing && Cues.Rest.IsAt(reading.Tokens, i))
                || (Cues.Changes.IsAt(reading.Tokens, i) && i + 1 < scope.To && reading.Tokens[i + 1].Kind == TokenKind.Number))
            {
                return true;
            }
        }

        return false;
    }

    public static bool NamesQualities(ReportReading reading, Scope scope)
    {
        var (qualities, men) = (false, false);
        for (var i = scope.From; i < scope.To; i++)
        {
            // "Hội Phụ nữ" is a name and no quality.
            qualities |= Cues.Qualities.IsAt(reading.Tokens, i) && !reading.IsWord(i - 1, Cues.Woman);
            men |= reading.IsWord(i, Cues.Men);
        }

        return qualities && !men;
    }

    /// <summary>"gồm Trưởng ban, 02 Phó ban và 14 thành viên": what is named first has no figure.</summary>
    public static bool BeginsUncounted(ReportReading reading, Scope scope, Number first) =>
        scope.Cue is Cue.All or Cue.Among or Cue.AmongColon && first.Token > scope.From + 1 && reading.IsSign(first.Token - 1, ',')
            && reading.Tokens[scope.From].Kind == TokenKind.Word;

    /// <summary>"…", "..." or "v.v." at the end of the list.</summary>
    public static bool IsCutOff(ReportReading reading, Scope scope) =>
        (reading.IsSign(scope.To - 1, '.') && reading.IsSign(scope.To - 2, '.')) || (reading.IsSign(scope.To, '.') && reading.IsSign(scope.To + 1, '.'));
}
