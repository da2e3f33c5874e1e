namespace CaiCach.Foundation.Paper.Pdf;

internal readonly record struct Placed(Strip Strip, double Top);

/// <summary>Puts strips on pages: what must stay together moves to the next page together, tables repeat their headings.</summary>
internal sealed class Paging
{
    private readonly double _room;
    private readonly List<List<Placed>> _pages = [[]];
    private double _used;

    private Paging(double room) => _room = room;

    /// <param name="room">Height of the text on a page.</param>
    public static IReadOnlyList<IReadOnlyList<Placed>> Of(IReadOnlyList<Strip> strips, double room)
    {
        var paging = new Paging(room);
        for (var start = 0; start < strips.Count;)
        {
            var end = start;
            while (end < strips.Count - 1 && strips[end].KeepNext)
            {
                end++;
            }

            paging.Place([.. strips.Skip(start).Take(end + 1 - start)]);
            start = end + 1;
        }

        return paging._pages;
    }

    private void Place(List<Strip> group)
    {
        var height = RowStrip.HeightOf(group);
        if (_used > 0 && _used + height > _room && height - group[0].Before <= _room)
        {
            Turn();
        }

        foreach (var strip in group)
        {
            if (strip is BreakStrip)
            {
                Turn();
                continue;
            }

            // A group higher than a page is let go line by line.
            if (_used > 0 && _used + strip.Before + strip.Height > _room)
            {
                Turn();
            }

            if (_used == 0)
            {
                foreach (var head in strip.Heads)
                {
                    Put(head);
                }
            }

            Put(strip);
        }
    }

    private void Turn()
    {
        _pages.Add([]);
        _used = 0;
    }

    private void Put(Strip strip)
    {
        if (_used == 0 && strip is GapStrip)
        {
            return;
        }

        _used += _used == 0 ? 0 : strip.Before;
        _pages[^1].Add(new(strip, _used));
        _used += strip.Height;
    }
}
