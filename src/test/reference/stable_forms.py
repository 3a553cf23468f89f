"""Writes stable-forms.json: formulas, points, and value, gradient and Hessian by central differences with 1,300 digits.

Needs Python 3 with mpmath. Run: python3 stable_forms.py FILE. A point given as a triple has its limit from analysis.
"""

import sys
import json
from mpmath import *
mp.dps=1300
C=[]
def add(id,formula,vars,points,tol=1e-13,limit=None):
    py=formula.replace('^','**').replace('log1p(','LOG1P(').replace('expm1(','expm1(')
    env=dict(exp=exp,log=log,sin=sin,cos=cos,tan=tan,sqrt=sqrt,tanh=tanh,sinh=sinh,cosh=cosh,acos=acos,erf=erf,LOG1P=log1p,expm1=expm1,pi=pi)
    f=eval('lambda '+','.join(vars)+': '+py,env)
    pts=[]
    for x in points:
        if isinstance(x,tuple): x,v,g=x[0],x[1],x[2]; pts.append(dict(x=list(x),v_double=repr(float(v)),g_double=[repr(float(t)) for t in g])); continue
        X=[mpf(t) for t in x]
        v=f(*X); g=[]
        for i in range(len(X)):
            h=mpf(10)**-250*(abs(X[i]) if X[i]!=0 else 1)
            def at(s):
                Y=list(X); Y[i]+=s; return f(*Y)
            g.append((at(h)-at(-h))/(2*h))
        n=len(X); H=[]
        hs=[mpf(10)**-250*(abs(t) if t!=0 else 1) for t in X]
        def at2(i,s,j,t):
            Y=list(X); Y[i]+=s*hs[i]; Y[j]+=t*hs[j]; return f(*Y)
        for i in range(n):
            for j in range(n):
                if i==j: H.append((at2(i,1,i,0)-2*v+at2(i,-1,i,0))/hs[i]**2)
                else: H.append((at2(i,1,j,1)-at2(i,1,j,-1)-at2(i,-1,j,1)+at2(i,-1,j,-1))/(4*hs[i]*hs[j]))
        fl=lambda t: repr(float(t.real if isinstance(t,mpc) else t))
        pts.append(dict(x=[float(t) for t in x],v_double=fl(v),g_double=[fl(t) for t in g],h_double=[fl(t) for t in H]))
    C.append(dict(id=id,formula=formula,vars=vars,level=2,rel_tol=tol,points=pts))
add('sinc scaled','sin(a*x)/(a*x)',['x','a'],[[1e-8,3.0],[1e-160,2.0],[0.3,2.5],([0.0,2.0],1,[0,0]),[4.0,2.0]])
add('sinc by factor','sin(a*x)/x',['x','a'],[[1e-8,3.0],([0.0,2.0],2,[0,1])])
add('sinc of difference','5*sin(b - a)/(a - b)',['a','b'],[[1.0,1.00000001],([2.0,2.0],-5,[0,0])])
add('sinc of quotient','k*sin(x/w)*w/x',['k','x','w'],[[2.0,1e-9,3.0],([2.0,0.0,3.0],2,[1,0,0])])
add('sinc squared','(sin(x)/x)^2',['x'],[[1e-9],[1e-4],([0.0],1,[0])])
add('cosc','(1 - cos(t))/t^2',['t'],[[1e-9],[1e-3],[2.5],([0.0],0.5,[0])])
add('cosc scaled','(1 - cos(w*t))/(t*t)',['t','w'],[[1e-9,3.0],([0.0,3.0],4.5,[0,3])])
add('one minus cos','1 - cos(a)',['a'],[[1e-9],[1.0],[6.283185307179586]])
add('exprel scaled','(exp(k*t) - 1)/k',['k','t'],[[1e-12,2.0],([0.0,2.0],2,[2,1])])
add('decay','(1 - exp(-r*t))/r',['r','t'],[[1e-12,2.0],([0.0,2.0],2,[-2,1]),[3.0,500.0]])
add('bose','1/(exp(h/kT) - 1)',['h','kT'],[[1e-9,1.0],[1000.0,1.0],[-900.0,1.0]],)
add('planck','x^3/(exp(x) - 1)',['x'],[[1e-10],[800.0],[3.0],([0.0],0,[0])])
add('bernoulli scaled','2*(a*v)/(exp(a*v) - 1)',['a','v'],[[1e-5,1e-5],[40.0,20.0],[-40.0,20.0],([0.0,3.0],2,[-3,0])])
add('x coth scaled','a*x/tanh(a*x)',['a','x'],[[1e-5,1e-5],[40.0,20.0],([0.0,3.0],1,[0,0])])
add('softplus scaled','log(1 + exp(-b*(x - m)))/b',['x','m','b'],[[1000.0,1.0,2.0],[-1000.0,1.0,2.0],[20.0,1.0,2.0]])
add('softplus other order','log(exp(u)+1)*3',['u'],[[800.0],[-40.0],[-800.0]])
add('lse of products','log(exp(a*x) + exp(b*x))',['a','b','x'],[[1.0,2.0,1000.0],[-1.0,-2.0,900.0]])
add('lse weighted','log(2*exp(a) + 3*exp(b))',['a','b'],[[1000.0,1001.0],[-1000.0,-1001.0],[1.0,2.0]])
add('lse less term','log(exp(a)+exp(b)+exp(c)+exp(d)) - c',['a','b','c','d'],[[0.0,-50.0,50.0,-60.0],[1000.0,0.0,-1000.0,900.0]])
add('softmax','exp(b)/(exp(a)+exp(b)+exp(c))',['a','b','c'],[[1000.0,1001.0,999.0],[0.0,50.0,-50.0],[800.0,-100.0,3.0],[0.1,0.2,0.3]])
add('softmax with one','exp(b)/(1+exp(a)+exp(b))',['a','b'],[[1000.0,1001.0],[50.0,-50.0],[0.1,0.2]])
add('logistic swapped','exp(-x)/(exp(-x)+1)',['x'],[[800.0],[-800.0],[40.0],[-40.0]])
add('logistic of difference','exp(a-b)/(1+exp(a-b))',['a','b'],[[800.0,1.0],[-800.0,1.0],[40.0,3.0],[3.0,40.0]])
add('logistic swapped 2','exp(a)/(exp(a)+exp(b))',['a','b'],[[800.0,1.0],[-800.0,1.0],[40.0,3.0],[3.0,40.0]])
add('gain logistic','L/(1 + exp(-k*(x - x0)))',['L','k','x','x0'],[[2.0,3.0,400.0,1.0],[2.0,3.0,-400.0,1.0],[2.0,1.0,45.0,1.0]])
add('logistic pdf scaled','s*exp(-s*x)/(1+exp(-s*x))^2',['s','x'],[[2.0,400.0],[2.0,-400.0],[2.0,10.0],[1.0,-30.0]])
add('logistic pdf product','exp(x)/((1+exp(x))*(1+exp(x)))',['x'],[[800.0],[-800.0],[-30.0]])
add('cross entropy','-y*log(1/(1+exp(-z)))-(1-y)*log(1-1/(1+exp(-z)))',['z','y'],[[800.0,1.0],[-800.0,1.0],[40.0,1.0],[-40.0,0.0],[40.0,0.25]])
add('fermi hole','1 - 1/(exp((E-mu)/kT)+1)',['E','mu','kT'],[[1.1,1.0,1e-5],[0.9,1.0,1e-3],[1.000001,1.0,1e-4]],2e-12)
add('log1p','log(1+x)/x',['x'],[[1e-12],[1e-3],[3.0],([0.0],1,[-0.5])])
add('log one minus','log(1-x)',['x'],[[1e-12],[0.9]])
add('expm1','exp(x*y) - 1',['x','y'],[[1e-9,1e-5],[1.0,2.0]])
add('sqrt difference','sqrt(1+x) - 1',['x'],[[1e-12],[3.0],[-0.5]])
add('sqrt difference 2','sqrt(x+1) - sqrt(x)',['x'],[[1e12],[2.0]])
add('sqrt over x','(sqrt(1+x)-1)/x',['x'],[[1e-12],[3.0]],1e-13)
add('reciprocals','c/(x-1) - c/(x+1)',['c','x'],[[2.0,1e9],[2.0,3.0]])
add('reciprocals h','1/(t+h) - 1/t',['t','h'],[[1.0,1e-10],[3.0,2.0]])
add('norm3 shifted','sqrt((x-a)^2+(y-b)^2+z^2)',['x','a','y','b','z'],[[1e200,2e200,3e200,1e200,1e200],[3e-200,1e-200,1e-200,2e-200,1e-200],[1.0,2.0,3.0,5.0,1.0]])
add('unit shifted','(x-a)/sqrt((a-x)^2+(y-b)^2)',['x','a','y','b'],[[1e200,2e200,3e200,1e200],[3e-200,1e-200,1e-200,2e-200],[1.0,2.0,3.0,5.0]])
add('norm product','m*sqrt(x*x+y*y)',['m','x','y'],[[2.0,3e200,4e200],[2.0,3e-200,4e-200]])
add('inverse distance','q/sqrt(x^2+y^2)',['q','x','y'],[[2.0,3e200,4e200],[2.0,3e-200,4e-200],[1.0,3.0,4.0]],)
add('root of one and square','x/sqrt(1+x^2)',['x'],[[1e200],[1e-200],[2.0]])
add('tanh by exps','(exp(x)-exp(-x))/(exp(x)+exp(-x))',['x'],[[1e-9],[800.0],[-800.0],[1.0]])
add('tanh by exp2','(exp(2*x)-1)/(exp(2*x)+1)',['x'],[[1e-9],[800.0],[-800.0],[1.0]])
add('sech','2/(exp(x)+exp(-x))',['x'],[[800.0],[-800.0],[1.0],[20.0]])
add('tanh squared','1 - tanh(x)^2',['x'],[[20.0],[-25.0],[0.5]])
add('half tanh','(1 + tanh(x))/2',['x'],[[-20.0],[20.0],[0.5]])
add('entropy','-p*log(p) - (1-p)*log(1-p)',['p'],[[1e-300],[0.25],([0.0],0,[float('inf')]),([1.0],0,[float('-inf')])])
add('x log x over q','x*log(x/q)',['x','q'],[[1e-300,2.0],([0.0,2.0],0,[float('-inf'),0]),[3.0,2.0]])
add('x2 log x','x^2*log(x)',['x'],[[1e-100],([0.0],0,[0])])
add('nested','log(1 + exp(sin(a*x)/(a*x)*800))',['x','a'],[[1e-8,3.0],[2.0,3.0]],1e-12)
add('kl2','a*log(a/b)+(1-a)*log((1-a)/(1-b))',['a','b'],[[0.25,0.25000001],[0.75,0.5],([0.0,0.5],log(2),[float('-inf'),2])])
add('variance4','(a^2+b^2+c^2+d^2)/4 - ((a+b+c+d)/4)^2',['a','b','c','d'],[[1e8,1e8+1,1e8+2,1e8+5]])
add('variance2','(u*u+v*v)/2 - ((u+v)/2)^2',['u','v'],[[1e9,1e9+1]])
add('polar3','acos((a*p+b*q)/sqrt((a^2+b^2)*(p^2+q^2)))',['a','b','p','q'],[[1.0,0.0,1.0,1e-9]],1e-6)
add('angle3','acos((a*x+b*y+c*z)/(sqrt(a^2+b^2+c^2)*sqrt(x^2+y^2+z^2)))',['a','b','c','x','y','z'],[[1.0,2.0,2.0,1.0,2.0,2.0000001]],1e-6)
add('sinhc','sinh(x)/x',['x'],[[1e-9],[3.0],([0.0],1,[0])])
add('x over sin','x/sin(x)',['x'],[[1e-9],[2.0],([0.0],1,[0])])
add('tanc','tan(x)/x',['x'],[[1e-9],[1.0],([0.0],1,[0])])
add('log near one','log(x)/(x-1)',['x'],[[1.0000001],[3.0],([1.0],1,[-0.5])])
add('quotient of exps','exp(a)/exp(b)',['a','b'],[[800.0,799.0],[-800.0,-799.0]])
add('erf tail','0.5*(1+erf(x))',['x'],[[-10.0],[1.0]])
json.dump(dict(cases=C),open(sys.argv[1], "w"),indent=None)
