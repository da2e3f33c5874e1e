using CaiCach.Bench.OneStop;

namespace CaiCach.Bench;

/// <summary>Each measurement is a program of its own: ratios within one run, medians of five.</summary>
internal static class Entry
{
    private static async Task<int> Main(string[] args)
    {
        return args switch
        {
            ["writer", var data, var tasks] => await Writer.Run(data, int.Parse(tasks, System.Globalization.CultureInfo.InvariantCulture)),
            ["deadlines"] => Deadlines.Run(),
            ["acts"] => await ActsPerSecond.Run(),
            ["edits", var data, var rounds] => await Edits.Run(data, int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
            ["kills", var rounds] => await Kills.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
            ["house", var data] => await HouseTimes.Run(data),
            ["onestop-make", var data, .. var more] => await Furnishing.Run(data, Number(more, "--dossiers", 100_000)),
            ["onestop", var data, .. var more] => await OneStopTimes.Run(data, Number(more, "--calls", 200)),
            ["accepts", .. var more] => await Accepts.Run(Number(more, "--seconds", 120)),
            ["accept-kills", var rounds] => await AcceptKills.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
            ["accepts-writer", var data, var tasks] => await AcceptKills.Write(data, int.Parse(tasks, System.Globalization.CultureInfo.InvariantCulture)),
            _ => Usage(),
        };
    }

    /// <summary>The number behind an option; a default where it is not given.</summary>
    private static int Number(string[] more, string option, int otherwise) =>
        Array.IndexOf(more, option) is >= 0 and var at && at + 1 < more.Length ? int.Parse(more[at + 1], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static int Usage()
    {
        Console.Error.WriteLine("""
            usage: acts            acts per second with 16 writers against bare ADO (CAICACH_DB set: PostgreSQL)
                   deadlines       due dates with their explanation per second on one core
                   edits DIR N     N random edits of one value in a copy of the house in DIR, each must be found
                   kills N         N kills of a writing process; everything acknowledged must be there, the journal whole
                   house DIR       report JSON, report PDF and journal verify of the house in DIR
                   onestop-make DIR [--dossiers 100000]   a new house with the dossiers of a province's communes
                   onestop DIR [--calls 200]   what officers wait for in it: the house against the same statements by plain ADO
                   accepts [--seconds 120]     dossiers with three files of 1 MB accepted by four counters, against bare files and rows
                   accept-kills N              N kills of a process that accepts; everything acknowledged must be there with its whole files
            """);
        return 2;
    }
}
