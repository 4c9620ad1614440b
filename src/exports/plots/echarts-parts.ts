import { BarChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

/** ECharts with the parts that plots need. It is large: import this file only when there is something to draw. */
export { init };
